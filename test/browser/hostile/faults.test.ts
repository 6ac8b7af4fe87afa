import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ClaimFile, toClaimFiles } from '../../../src/core/claim-files';
import { createLibrary } from '../../../src/core/library';
import { findSummary } from '../harness/page-summary';
import { BROWSER_KINDS, type BrowserKind } from '../harness/project';
import { HOSTS, useStage } from '../harness/stage';
import type { FaultRoom } from './fault-case';
import { makeFaultyBuild } from './faulty-build';
import { countMarks } from './invariants';
import { LIBRARY } from './library-faults';
import { LIFECYCLE, STORY } from './lifecycle-faults';
import { readProbe } from './page-probe';
import { listPageConsole, openTab, type Tab } from './run-case';
import { STORAGE } from './storage-faults';
import { TEXTS } from './text-faults';
import { until } from './until';
import { VIEWING } from './viewing-faults';

jest.setTimeout(180_000);

const FAMILIES = [
  { name: 'lifecycle', cases: LIFECYCLE },
  { name: 'storage', cases: STORAGE },
  { name: 'claim data', cases: LIBRARY },
  { name: 'texts of claims', cases: TEXTS },
  { name: 'ways to look at a page', cases: VIEWING },
];

/** The same things must hold after every fault as on every hostile page. */
describe.each(BROWSER_KINDS)('faults in %s', (kind: BrowserKind) => {
  const dist = makeFaultyBuild(kind);
  const stage = useStage(kind, 'test', { dist });
  const file = join(dist, 'library.json');
  const library = readFileSync(file, 'utf8');
  const texts = readdirSync(join(dist, 'claims')).map((name): ClaimFile => {
    const path = `claims/${name}`;
    return { path, json: readFileSync(join(dist, path), 'utf8') };
  });
  let tab: Tab;
  let opened = 0;
  beforeAll(async () => {
    tab = await openTab(stage);
  });

  const toRoom = ({ page }: Tab): FaultRoom => ({
    kind,
    stage,
    page,
    open: async (fault, html = STORY) => {
      opened += 1;
      await page.bringToFront();
      const address = stage.server.serve(HOSTS.news, `/story/${opened}`, { body: html });
      await page.goto(fault === undefined ? address : `${address}#fault=${fault}`);
    },
    expectState: async (state, marks) => {
      await until(
        `${state} with ${marks}`,
        async () => {
          const summary = await findSummary(stage.session, page);
          return [summary?.state ?? 'absent', await countMarks(page)];
        },
        ([now, count]) => now === state && count === marks,
      );
    },
    putLibrary: async (text = library, claims) => {
      writeFileSync(file, text);
      const files = claims === undefined ? texts : toClaimFiles(claims, createLibrary(claims));
      for (const { path, json } of files) writeFileSync(join(dist, path), json);
      await stage.session.stopBackground();
    },
    putTexts: async (change) => {
      for (const { path, json } of texts) {
        const changed = change(path, json);
        if (changed === undefined) rmSync(join(dist, path));
        else writeFileSync(join(dist, path), changed);
      }
      await stage.session.stopBackground();
    },
  });

  describe.each(FAMILIES)('$name', ({ cases }) => {
    test.each(cases.filter(({ only = kind }) => only === kind))('$name', async ({ run, apart }) => {
      const own = apart === undefined ? tab : await openTab(stage);
      own.errors.length = 0;
      const leaks = stage.server.findLeaks().length;
      await run(toRoom(own));
      const report = await readProbe(own.page);
      expect([report?.errors ?? [], own.errors, stage.server.findLeaks().slice(leaks)]).toEqual([[], [], []]);
      expect(report?.extra ?? 0).toBeLessThanOrEqual(1);
      expect(await listPageConsole(stage)).toEqual([]);
      if (own !== tab) await Promise.all([own.page.close(), own.twin.close()]);
    });
  });
});
