import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserKind, ROOT, toDist } from '../harness/project';

/** How storage fails: `local` and `get` are the browser's, `fault` says in which way. */
const STORAGE_FAULTS = `
  const answers = { null: null, list: [], text: 'x', number: 7, odd: { sureness: {}, 'site:': 1, __proto__: null } };
  const toGet = (get) => {
    if (fault === 'storage-rejects') return () => Promise.reject(new Error('disk'));
    if (fault === 'storage-throws') return () => { throw new Error('disk'); };
    if (fault === 'storage-silent') return () => new Promise(() => undefined);
    if (fault === 'storage-late') return (keys) => new Promise((resolve) => setTimeout(resolve, 1500)).then(() => get(keys));
    if (fault?.startsWith('storage-answers-')) return async () => answers[fault.slice(16)];
    return get;
  };
`;

/** The same in the background, as long as the last page that came was opened with such a fault. */
const BACKGROUND_FAULTS = `(() => {
  let fault;
  ${STORAGE_FAULTS}
  const api = globalThis.browser?.storage === undefined ? globalThis.chrome : globalThis.browser;
  const get = api.storage.local.get.bind(api.storage.local);
  api.storage.local.get = (keys) => toGet(get)(keys);
  api.runtime.onMessage.addListener((message, sender) => {
    if (message?.call === 'arrive') fault = new URL(sender.url).hash.split('=')[1];
    return undefined;
  });
})();
`;

/** What goes wrong for the script in a page that is opened with `#fault=`: the browser's own interfaces, not ours, misbehave. */
const PAGE_FAULTS = `(() => {
  const fault = new URLSearchParams(location.hash.slice(1)).get('fault');
  if (fault === null) return;
  ${STORAGE_FAULTS}
  const api = globalThis.browser?.storage === undefined ? globalThis.chrome : globalThis.browser;
  const { local } = api.storage;
  local.get = toGet(local.get.bind(local));
  const { runtime } = api;
  const send = runtime.sendMessage.bind(runtime);
  const isCheck = (message) => message?.call === 'checkPage';
  let tries = 0;
  const onCheck = (work) => { runtime.sendMessage = (message) => (isCheck(message) ? work(message) : send(message)); };
  if (fault === 'send-throws') onCheck(() => { throw new Error('Extension context invalidated.'); });
  if (fault === 'send-rejects') onCheck(() => Promise.reject(new Error('The message port closed')));
  if (fault === 'send-silent') onCheck(() => new Promise(() => undefined));
  if (fault === 'send-odd') onCheck(async () => ({ v: 1, answer: { answer: { flags: [{ id: 7 }], unsourced: [], statements: 1, claims: 1, entries: {} }, preferences: {}, shown: 1 } }));
  if (fault === 'send-nothing') onCheck(async () => undefined);
  if (fault === 'send-fails-once') onCheck((message) => { tries += 1; return tries === 1 ? Promise.reject(new Error('closed')) : send(message); });
  if (fault === 'send-silent-once') onCheck((message) => { tries += 1; return tries === 1 ? new Promise(() => undefined) : send(message); });
  if (fault === 'send-out-of-range') onCheck(async (message) => {
    const reply = await send(message);
    for (const flag of reply.answer.answer.flags) Object.assign(flag, { block: 4000, start: 5, end: 900000 });
    return reply;
  });
})();
`;

/** A copy of the test build in which the browser can be made to fail. The product's own code is as it is. Answers its folder. */
export function makeFaultyBuild(kind: BrowserKind): string {
  const folder = join(ROOT, `.cache/faulty-${kind}`);
  rmSync(folder, { recursive: true, force: true });
  cpSync(toDist(kind, 'test'), folder, { recursive: true });
  for (const [name, faults] of [
    ['content.js', PAGE_FAULTS],
    ['background.js', BACKGROUND_FAULTS],
  ] as const) {
    const path = join(folder, name);
    writeFileSync(path, faults + readFileSync(path, 'utf8'));
  }
  return folder;
}
