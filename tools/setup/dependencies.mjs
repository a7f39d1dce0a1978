import { execute } from './execute.mjs';
import { say } from './say.mjs';
import { hashOf, isStamped, stamp } from './stamp.mjs';

const STAMP = 'node_modules/.installed';

/** Installs what the lockfile names, where it has changed since. */
export function ensureDependencies() {
  const hash = hashOf(['package-lock.json']);
  if (isStamped(STAMP, hash)) return;
  say('installing the dependencies');
  // Not `npm ci`: it refuses a lockfile without the optional binaries of platforms that a registry does not hold.
  execute('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], { quiet: true });
  stamp(STAMP, hash);
}
