// npm run bench: what the engine costs, beside its goals and its peers, as ratios within this run.
//   --quick             no peers, fewer articles and rounds: for use while changing the engine
//   --sizes 500,10000   libraries of these numbers of claims only
//   --entries           libraries of whole entries (about 15 wordings each) in place of one sentence for each claim
//   --profile           where the time of the scan goes, by function (or run node --cpu-prof .cache/bench.mjs bench --quick)
//   --browser           what the built extension costs in Chromium and Firefox; of its parts, with --only:
//                       news,idle,hard,input,rest,background,popup,waiting,tabs,firefox,firefox-popup,firefox-waiting;
//                       --minutes 10: how long a page goes on growing
import { parseArgs } from 'node:util';
import { runBrowserBench } from './browser-bench';
import { runEngineBench } from './engine-bench';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    quick: { type: 'boolean', default: false },
    sizes: { type: 'string' },
    entries: { type: 'boolean', default: false },
    profile: { type: 'boolean', default: false },
    browser: { type: 'boolean', default: false },
    only: { type: 'string' },
    minutes: { type: 'string', default: '0.5' },
  },
});
const sizes = values.sizes?.split(',').map(Number);
if (values.browser)
  await runBrowserBench({ quick: values.quick, only: values.only?.split(','), minutes: Number(values.minutes) });
else await runEngineBench({ quick: values.quick, entries: values.entries, profile: values.profile, sizes });
