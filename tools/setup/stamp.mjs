import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const filesBelow = (path) =>
  statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => filesBelow(join(path, name))) : [path];

/** One hash of the contents of files and folders: the same while none of them changes. */
export function hashOf(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesBelow).toSorted()) hash.update(file).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

/** Whether the stamp file says that this was done for the same inputs. */
export function isStamped(file, hash) {
  try {
    return readFileSync(file, 'utf8') === hash;
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}

/** Remembers that it was done for these inputs. */
export function stamp(file, hash) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, hash);
}
