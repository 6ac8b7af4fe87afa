import { type Claim, REASONS, SOURCE_KINDS, TOPICS, VERDICTS } from '../core/claim';

/** A field that is not as it should be. */
export interface Fault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

type Check = (value: unknown, path: Fault['path']) => Fault[];

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const text: Check = (value, path) =>
  typeof value === 'string' && value.trim() !== ''
    ? []
    : [{ path, message: 'write a text here (quote it if it looks like a number or a date)' }];

function oneOf(allowed: readonly string[]): Check {
  return (value, path) =>
    typeof value === 'string' && allowed.includes(value)
      ? []
      : [{ path, message: `"${String(value)}" is not one of: ${allowed.join(', ')}` }];
}

function listOf(item: Check, least = 0, most = 40): Check {
  return (value, path) => {
    if (!Array.isArray(value)) return [{ path, message: 'write a list here' }];
    const faults = value.flatMap((one: unknown, number) => item(one, [...path, number]));
    if (value.length < least) faults.push({ path, message: `give at least ${least}; there are ${value.length}` });
    if (value.length > most) faults.push({ path, message: `give at most ${most}; there are ${value.length}` });
    return faults;
  };
}

function recordOf(fields: Readonly<Record<string, Check>>, optional: readonly string[] = []): Check {
  return (value, path) => {
    if (!isRecord(value)) return [{ path, message: `write the fields ${Object.keys(fields).join(', ')} here` }];
    const unknown = Object.keys(value).filter((key) => !Object.hasOwn(fields, key));
    const faults: Fault[] = unknown.map((key) => ({
      path: [...path, key],
      message: `there is no field "${key}"; remove it or mend its name`,
    }));
    for (const [key, check] of Object.entries(fields)) {
      if (value[key] === undefined && optional.includes(key)) continue;
      if (value[key] === undefined) faults.push({ path, message: `the field "${key}" is missing` });
      else faults.push(...check(value[key], [...path, key]));
    }
    return faults;
  };
}

const wholeNumber: Check = (value, path) =>
  Number.isInteger(value) ? [] : [{ path, message: 'write a whole number here' }];
const slug: Check = (value, path) =>
  typeof value === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)
    ? []
    : [{ path, message: 'an id is made of a-z, 0-9 and single hyphens' }];
const day: Check = (value, path) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
    ? []
    : [{ path, message: 'write the date as YYYY-MM-DD' }];

const SOURCE = recordOf(
  { title: text, publisher: text, url: text, kind: oneOf(SOURCE_KINDS), year: wholeNumber, shows: text },
  ['year'],
);

const CLAIM = recordOf(
  {
    id: slug,
    claim: text,
    verdict: oneOf(VERDICTS),
    reasons: listOf(oneOf(REASONS), 0, 3),
    record: text,
    context: text,
    phrasings: listOf(text, 5),
    opposites: listOf(text, 2),
    lookalikes: listOf(text, 3),
    anchors: listOf(listOf(text, 1), 2, 4),
    positions: listOf(recordOf({ who: text, holds: text, sources: listOf(wholeNumber, 1) }), 2),
    sources: listOf(SOURCE, 2),
    about: recordOf({ people: listOf(text), places: listOf(text), period: listOf(wholeNumber, 2, 2) }),
    topics: listOf(oneOf(TOPICS), 1, 3),
    reviewed: day,
  },
  ['positions', 'reviewed'],
);

/** Says what keeps `value` from having the shape of a claim; nothing where it has it. */
export function findShapeFaults(value: unknown): Fault[] {
  return CLAIM(value, []);
}

export function isClaim(value: unknown): value is Claim {
  return findShapeFaults(value).length === 0;
}
