import { join } from 'node:path';
import fc from 'fast-check';
import { BLOCK_KINDS, type Block } from '../../src/core/block';
import { check } from '../../src/core/check';
import type { Claim } from '../../src/core/claim';
import { createLibrary } from '../../src/core/library';
import { findSentences, LONGEST_SENTENCE } from '../../src/core/sentences';
import { SURENESS } from '../../src/core/sureness';
import { findTerms } from '../../src/core/terms';
import { readClaimFiles } from '../../src/library/claim-file';
import { fuzz, oddText } from './fuzz';

jest.setTimeout(3_600_000);

const claims = readClaimFiles(join(__dirname, '../../src/claims')).entries.map(({ value }) => value as Claim);
const library = createLibrary(claims);
const wordings = claims.flatMap(({ phrasings, opposites, lookalikes }) => [...phrasings, ...opposites, ...lookalikes]);

const words = fc.constantFrom(...new Set(wordings.join(' ').split(' ')));
const saying = fc.constantFrom(
  ' said ',
  ', he said, ',
  ' It is false that ',
  ' Historians say ',
  ' according to ',
  ' told reporters that ',
);
const cut = fc
  .tuple(fc.constantFrom(...wordings), fc.nat(40), fc.nat(200))
  .map(([text, from, to]) => text.slice(from, from + to));
const piece = fc.oneof(oddText, words, fc.constantFrom(...wordings), saying, cut);
const text = fc.array(piece, { maxLength: 8 }).chain((pieces) => fc.constantFrom(pieces.join(' '), pieces.join('')));
const block: fc.Arbitrary<Block> = fc.record({ kind: fc.constantFrom(...BLOCK_KINDS), text });

/** True where an offset falls between the two halves of one character. */
const isInside = (whole: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(whole[at - 1] ?? '') && /[\udc00-\udfff]/.test(whole[at] ?? '');

const expectSpan = (whole: string, { start, end }: { start: number; end: number }): void => {
  if (!(start >= 0 && start < end && end <= whole.length)) throw new Error(`${start} to ${end} in ${whole.length}`);
  if (isInside(whole, start) || isInside(whole, end)) throw new Error(`${start} to ${end} cuts a character`);
};

test('every mark lies within its block and cuts no character; the same text gives the same flags', () =>
  fuzz('articles', 10_000, fc.array(block, { minLength: 1, maxLength: 3 }), (blocks) => {
    const found = check(blocks, library, SURENESS.more);
    for (const flag of found.flags) {
      expectSpan(blocks[flag.block]?.text ?? '', flag);
      if (!(flag.score >= 0 && flag.score <= 1)) throw new Error(`score ${flag.score}`);
    }
    for (const one of found.unsourced) expectSpan(blocks[one.block]?.text ?? '', one);
    if (new Set(found.flags.map(({ id }) => id)).size !== found.flags.length) throw new Error('an id is there twice');
    if (found.flags.length > 2) expect(check(blocks, library, SURENESS.more)).toEqual(found);
  }));

test('sentences come in order, apart, and none is too long; terms have their places in the text', () =>
  fuzz('texts', 10_000, text, (whole) => {
    let last = 0;
    for (const sentence of findSentences(whole)) {
      expectSpan(whole, sentence);
      if (sentence.start < last) throw new Error('sentences overlap');
      // Closing quotation marks behind the last full stop belong to the sentence, however many.
      if (sentence.end - sentence.start > 2 * LONGEST_SENTENCE + 3_000) throw new Error('a sentence is too long');
      last = sentence.end;
    }
    for (const { start, end } of findTerms(whole.slice(0, LONGEST_SENTENCE)).terms) {
      if (!(start >= 0 && start < end && end <= whole.length)) throw new Error(`a term from ${start} to ${end}`);
    }
  }));
