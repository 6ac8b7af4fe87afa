// The licences of every package that esbuild has put into a bundle, as one text for the package of the extension.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the package that a bundled file is of; undefined for a file of our own. `input` is a path of esbuild's metafile. */
function findFolder(input) {
  if (!input.includes('node_modules/')) return undefined;
  for (let folder = dirname(input); folder.includes('node_modules'); folder = dirname(folder)) {
    const about = join(folder, 'package.json');
    if (existsSync(about) && JSON.parse(readFileSync(about, 'utf8')).version !== undefined) return folder;
  }
  return undefined;
}

/**
 * The notice that the Mozilla Public License asks for (its section 3.2 and its exhibit A): what it covers, where it can be read, and where
 * the source is to be had.
 */
function toMozillaNotice({ name, version, repository }) {
  const source = repository.url.replace(/^git\+/, '').replace(/\.git$/, '');
  return [
    'This Source Code Form is subject to the terms of the Mozilla Public License,',
    'v. 2.0. If a copy of the MPL was not distributed with this file, You can obtain',
    'one at https://mozilla.org/MPL/2.0/.',
    '',
    `The source code of ${name} ${version} can be had free of charge at`,
    `${source} (version ${version}).`,
  ].join('\n');
}

function toEntry(folder) {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { name, version, license } = about;
  const file = readdirSync(folder).find((each) => /^licen[cs]e(?:\.\w+)?$/i.test(each));
  if (license === undefined || file === undefined) throw new Error(`${name} is bundled and says no licence`);
  const text = license === 'MPL-2.0' ? toMozillaNotice(about) : readFileSync(join(folder, file), 'utf8').trim();
  return { name, head: `${name} ${version} (${license})`, text };
}

/**
 * The text: packages by name, each with version, kind of licence, and the licence itself or the notice that it asks for; what several have
 * in common to the letter, copyright and all, is there once. `metafiles` are esbuild's.
 */
export function toLicences(metafiles) {
  const inputs = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap((output) => Object.keys(output.inputs)),
  );
  const folders = new Set(inputs.map(findFolder).filter((folder) => folder !== undefined));
  const entries = [...folders].map(toEntry).sort((one, other) => one.name.localeCompare(other.name, 'en'));
  const headsOf = new Map();
  for (const { head, text } of entries) headsOf.set(text, [...(headsOf.get(text) ?? []), head]);
  const parts = [...headsOf].map(([text, heads]) => `${heads.join('\n')}\n\n${text}\n`);
  return parts.join(`\n${'-'.repeat(72)}\n\n`);
}
