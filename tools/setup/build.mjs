import { rmSync } from 'node:fs';
import { execute } from './execute.mjs';
import { say } from './say.mjs';
import { hashOf, isStamped, stamp } from './stamp.mjs';

const STAMP = 'dist/.built';
const INPUTS = ['apps', 'libs', '.swcrc', 'nest-cli.json', 'tsconfig.json', 'package.json', 'package-lock.json'];

/** Compiles apps and libs into dist, where a source has changed since. */
export function ensureBuild() {
  const hash = hashOf(INPUTS);
  if (isStamped(STAMP, hash)) return;
  say('building');
  rmSync('dist', { recursive: true, force: true });
  execute('nest', ['build', 'standalone'], { quiet: true });
  stamp(STAMP, hash);
}
