import { execute } from './execute.mjs';
import { say } from './say.mjs';
import { hashOf, isStamped, stamp } from './stamp.mjs';

const STAMP = 'node_modules/.installed';

/** Installs what the lockfile names, where it has changed since. */
export function ensureDependencies() {
  const hash = hashOf(['package-lock.json']);
  if (isStamped(STAMP, hash)) return;
  say('installing the dependencies');
  execute('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { quiet: true });
  stamp(STAMP, hash);
}
