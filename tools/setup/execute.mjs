import { spawnSync } from 'node:child_process';
import { delimiter, dirname } from 'node:path';
import { root } from './root.mjs';

/** The environment of what is run here: the same Node first on the path, and the project's own programs. */
export const environment = () => ({
  ...process.env,
  PATH: [dirname(process.execPath), `${root}/node_modules/.bin`, process.env.PATH].join(delimiter),
});

/** Runs a program and waits. Its output is shown, or kept and shown only where it fails, which ends this process too. */
export function execute(program, args, { quiet = false, env = {} } = {}) {
  const done = spawnSync(program, args, {
    cwd: root,
    env: { ...environment(), ...env },
    stdio: quiet ? 'pipe' : 'inherit',
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (done.status === 0) return done.stdout ?? '';
  if (quiet) process.stderr.write(`${done.stdout ?? ''}${done.stderr ?? ''}`);
  process.stderr.write(`${program} ${args.join(' ')}: ${done.error?.message ?? `exit ${done.status ?? done.signal}`}\n`);
  process.exit(done.status || 1);
}
