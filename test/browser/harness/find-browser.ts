import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { BROWSER_KINDS, type BrowserKind } from './project';

const PATH_NAMES: Record<BrowserKind, readonly string[]> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};
const ENVIRONMENT: Record<BrowserKind, string> = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' };
/** Debian's packages: what the install line and the installer ask for. */
const PACKAGES: Record<BrowserKind, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

/** The path of an installed browser: named by CHROME_PATH or FIREFOX_PATH, on the PATH, or where systems put it. */
export function findBrowser(kind: BrowserKind): string | undefined {
  const named = process.env[ENVIRONMENT[kind]];
  if (named !== undefined && named !== '') {
    if (isProgram(named)) return named;
    throw new Error(`${ENVIRONMENT[kind]} is ${named}, and there is no program there.`);
  }
  return [...findOnPath(kind), ...listUsualPlaces(kind)].find(isProgram);
}

/** The line that a person runs to get the browsers that are missing. */
export function toInstallLine(missing: readonly BrowserKind[]): string {
  const packages = missing.map((kind) => PACKAGES[kind]);
  if (process.platform === 'darwin') {
    return `brew install --cask ${missing.map((kind) => (kind === 'chromium' ? 'google-chrome' : 'firefox')).join(' ')}`;
  }
  if (process.platform === 'win32') {
    return missing
      .map((kind) => `winget install ${kind === 'chromium' ? 'Google.Chrome' : 'Mozilla.Firefox'}`)
      .join(' && ');
  }
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`;
}

/** Installs what is missing when that can be done unasked: as root, on a system with apt-get. Answers what is missing still. */
export function installBrowsers(wanted: readonly BrowserKind[] = BROWSER_KINDS): readonly BrowserKind[] {
  const missing = wanted.filter((kind) => findBrowser(kind) === undefined);
  if (missing.length === 0 || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return missing;
  const packages = missing.map((kind) => PACKAGES[kind]);
  console.log(`Installing ${packages.join(' and ')} with apt-get ...`);
  const quiet = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  spawnSync('apt-get', ['update', '-q'], quiet);
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], quiet);
  return wanted.filter((kind) => findBrowser(kind) === undefined);
}

function findOnPath(kind: BrowserKind): readonly string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return PATH_NAMES[kind].flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
}

function listUsualPlaces(kind: BrowserKind): readonly string[] {
  if (process.platform === 'darwin') {
    const names =
      kind === 'chromium'
        ? ['Chromium', 'Google Chrome', 'Microsoft Edge']
        : ['Firefox', 'Firefox Developer Edition', 'Firefox Nightly'];
    return names.map((name) => `/Applications/${name}.app/Contents/MacOS/${kind === 'firefox' ? 'firefox' : name}`);
  }
  if (process.platform === 'win32') {
    const ends =
      kind === 'chromium'
        ? [
            'Google/Chrome/Application/chrome.exe',
            'Chromium/Application/chrome.exe',
            'Microsoft/Edge/Application/msedge.exe',
          ]
        : ['Mozilla Firefox/firefox.exe'];
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
    return roots.flatMap((root) => ends.map((end) => join(root, end)));
  }
  return ['/snap/bin', '/usr/local/bin', '/opt/google/chrome'].flatMap((folder) =>
    PATH_NAMES[kind].map((name) => join(folder, name)),
  );
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
