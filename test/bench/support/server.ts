import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { capabilities } from '#catalogue';
import { SCOPES, ensureSigningKey, signToken } from '#platform';
import { startFlags } from './node-flags.js';

/** A built app that runs in a process of its own. */
export interface Server {
  readonly url: string;
  /** A token with every scope. */
  readonly token: string;
  /** Milliseconds from its start until it listened. */
  readonly startedIn: number;
  stop(): Promise<void>;
}

const token = (folder: string): Promise<string> => {
  const scopes = [...SCOPES, ...capabilities.map(({ name }) => `commands:${name}`)];
  const key = ensureSigningKey(join(folder, 'signing.key'));
  const settings = { algorithm: 'HS256', issuer: 'partner-ledger', audience: 'partner-ledger', key };
  return signToken({ subject: 'bench', kind: 'service', side: 'vendor', scopes }, settings, '2h');
};

/** Starts a built app on a folder, such as `standalone`, without its example. Rejects where it ends before it listens. */
export async function startServer(app: string, folder: string): Promise<Server> {
  const signed = await token(folder);
  const main = new URL(`../../../apps/${app}/main.js`, import.meta.url).pathname;
  const env = { ...process.env, PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'info', EXAMPLE: 'off' };
  const start = performance.now();
  const child = spawn(process.execPath, [...startFlags(), main], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  // What fails here must not leave it behind.
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const said: string[] = [];
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      said.push(line);
      const listening = /"url":"([^"]+)".*"msg":"ready"/.exec(line)?.[1];
      if (listening !== undefined) resolve(listening);
    });
    child.once('exit', (code) => reject(new Error(`${app} ended with ${code}: ${said.join('\n')}`)));
  });
  return {
    url,
    token: signed,
    startedIn: performance.now() - start,
    async stop() {
      if (child.exitCode !== null) throw new Error(`${app} had ended with ${child.exitCode}: ${said.join('\n')}`);
      child.kill('SIGTERM');
      await once(child, 'exit');
      process.off('exit', kill);
    },
  };
}
