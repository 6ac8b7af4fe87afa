#!/usr/bin/env node
// npm test: browsers, types, lint, build, unit tests, a tenth of the fuzzing, browser tests, faults and the add-on lint. The last line
// says how many passed. What takes longer is npm run test:long.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { loadHarness, ROOT } from './browser/load-harness.mjs';

const tally = { passed: 0, failed: 0 };
const broken = [];

/** The script behind a command of node_modules: run by Node itself, so that no shell is needed on any system. */
function findProgram(packageName, command) {
  const folder = join(ROOT, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}

function runStep(name, program, ...args) {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(process.execPath, [program, ...args], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) broken.push(name);
  return status === 0;
}

function runTests(project, ...args) {
  const outcome = join(ROOT, `.cache/tests-${project}.json`);
  rmSync(outcome, { force: true });
  const chosen = ['--selectProjects', project, '--json', '--outputFile', outcome, ...args];
  const isGood = runStep(`${project} tests`, findProgram('jest', 'jest'), ...chosen);
  if (!existsSync(outcome)) return;
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(outcome, 'utf8'));
  tally.passed += numPassedTests;
  tally.failed += numFailedTests + numRuntimeErrorTestSuites;
  // These failures are counted one by one.
  if (!isGood && numFailedTests + numRuntimeErrorTestSuites > 0) broken.pop();
}

const { installBrowsers, toInstallLine } = await loadHarness('find-browser');
console.log('== browsers');
const missing = installBrowsers();
if (missing.length > 0) {
  console.log(`Missing: ${missing.join(', ')}. Run:\n  ${toInstallLine(missing)}`);
  broken.push('browsers');
}
runStep('types', findProgram('typescript', 'tsc'), '-b');
runStep('lint', findProgram('@biomejs/biome', 'biome'), 'ci', '.');
const isBuilt = runStep('build', join(ROOT, 'build.mjs'), '--test');
runTests('unit');
process.env.FUZZ_TIMES ??= '0.1';
runTests('fuzz');
if (isBuilt && missing.length === 0) {
  runTests('browser', '--runInBand');
  runTests('hostile', '--runInBand', '--testPathPatterns', 'faults');
}
if (isBuilt) {
  runStep(
    'add-on lint',
    findProgram('web-ext', 'web-ext'),
    'lint',
    '-s',
    'dist/firefox',
    '-w',
    '--no-config-discovery',
  );
}

if (broken.length > 0) console.log(`\nFailed beside the tests: ${broken.join(', ')}`);
console.log(`\n${tally.passed} passed, ${tally.failed + broken.length} failed`);
process.exitCode = tally.failed + broken.length === 0 ? 0 : 1;
