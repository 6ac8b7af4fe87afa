import { BROWSER_KINDS } from '../harness/project';
import { useStage } from '../harness/stage';
import { ADVERSARIES } from './adversary-cases';
import { APPS } from './app-cases';
import { CHANGES } from './change-cases';
import { DRESSED_PAGES } from './dressed-cases';
import { EXHAUSTION } from './exhaustion-cases';
import type { Family } from './hostile-case';
import { openTab, runCase, type Tab } from './run-case';
import { SPOILT } from './spoilt-cases';
import { STRUCTURES } from './structure-cases';
import { TEXT } from './text-cases';
import { UNREST } from './unrest-cases';

const FAMILIES: readonly Family[] = [
  TEXT,
  EXHAUSTION,
  STRUCTURES,
  CHANGES,
  UNREST,
  APPS,
  ADVERSARIES,
  DRESSED_PAGES,
  SPOILT,
];

jest.setTimeout(120_000);

describe.each(BROWSER_KINDS)('hostile pages in %s', (kind) => {
  const stage = useStage(kind);
  let tab: Tab;
  beforeAll(async () => {
    tab = await openTab(stage);
  });

  describe.each(FAMILIES)('$name', ({ cases }) => {
    test.each(cases.filter(({ only = kind }) => only === kind))('$name', async (one) => {
      await runCase(stage, tab, one);
    });
  });
});
