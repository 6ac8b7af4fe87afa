// The zip that build.mjs makes of a folder, as small as the format allows: what went into it once is remembered in .cache.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import zopfli from '@gfx/zopfli';
import { Zip, ZipPassThrough } from 'fflate';

/** Every file of a zip carries this date, so that two builds of the same source are the same to the byte. */
const ZIP_DATE = '1980-01-01T00:00:00';
/** As many blocks as zopfli likes, and as many rounds as still take off a kilobyte. */
const SEARCH = { numiterations: 15, blocksplittingmax: 0 };
/** The number by which a zip names deflate. */
const DEFLATE = 8;
const CACHE = join(dirname(fileURLToPath(import.meta.url)), '.cache', 'deflated.json');

function deflate(bytes) {
  return new Promise((resolve, reject) => {
    zopfli.deflate(bytes, SEARCH, (error, deflated) => (error ? reject(error) : resolve(deflated)));
  });
}

/** What was deflated by earlier builds, as base64 by the digest of what went in. */
function readDeflated() {
  try {
    return JSON.parse(readFileSync(CACHE, 'utf8'));
  } catch {
    return {};
  }
}

function writeDeflated(known) {
  // Another build may be reading it.
  writeFileSync(`${CACHE}.${process.pid}`, JSON.stringify(known));
  renameSync(`${CACHE}.${process.pid}`, CACHE);
}

/** A file of a zip that comes deflated: zopfli takes twenty seconds, and takes a tenth off what fflate makes of it. */
class DeflatedFile extends ZipPassThrough {
  constructor(path, deflated) {
    super(path);
    this.compression = DEFLATE;
    this.mtime = ZIP_DATE;
    this.deflated = deflated;
  }

  process(_chunk, isLast) {
    this.ondata(null, this.deflated, isLast);
  }
}

function toZip(files) {
  const chunks = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const { path, bytes, deflated } of files) {
    const file = new DeflatedFile(path, deflated);
    zip.add(file);
    file.push(bytes, true);
  }
  zip.end();
  return Buffer.concat(chunks);
}

function findFiles(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
}

/** Zips folders: `pairs` are of a folder and the file to write. */
export async function zipFolders(pairs) {
  const before = readDeflated();
  const known = {};
  for (const [folder, file] of pairs) {
    const files = [];
    for (const path of findFiles(folder)) {
      const bytes = readFileSync(join(folder, path));
      const digest = createHash('sha256').update(JSON.stringify(SEARCH)).update(bytes).digest('base64');
      known[digest] ??= before[digest] ?? Buffer.from(await deflate(bytes)).toString('base64');
      files.push({ path: path.replaceAll('\\', '/'), bytes, deflated: Buffer.from(known[digest], 'base64') });
    }
    writeFileSync(file, toZip(files));
  }
  writeDeflated(known);
}
