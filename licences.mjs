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

function toEntry(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((each) => /^licen[cs]e(?:\.\w+)?$/i.test(each));
  if (license === undefined || file === undefined) throw new Error(`${name} is bundled and says no licence`);
  return { name, text: `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n` };
}

/** The text: packages by name, each with version, kind of licence, and the licence itself. `metafiles` are esbuild's. */
export function toLicences(metafiles) {
  const inputs = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap((output) => Object.keys(output.inputs)),
  );
  const folders = new Set(inputs.map(findFolder).filter((folder) => folder !== undefined));
  const entries = [...folders].map(toEntry).sort((one, other) => one.name.localeCompare(other.name, 'en'));
  return entries.map(({ text }) => text).join(`\n${'-'.repeat(72)}\n\n`);
}
