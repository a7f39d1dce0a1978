import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { execute } from './execute.mjs';
import { root } from './root.mjs';
import { say } from './say.mjs';

const WANTED = 24;
const folder = join(root, '.tools', 'node');
const binary = join(folder, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Whether this process runs on a Node that the project can use. */
export const nodeIsRecent = () => Number(process.versions.node.split('.')[0]) >= WANTED;

/** Fetches Node 24 from npm into an ignored folder, where that was not done before. The installed Node is left alone. */
export function ensureNode() {
  if (existsSync(binary)) return;
  say(`Node ${process.versions.node} is here, Node ${WANTED} is needed: fetching it into .tools/node`);
  execute('npm', ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', '--loglevel=error', `node@${WANTED}`], {
    quiet: true,
  });
}

/** Goes on with the fetched Node, and passes signals on to it. Resolves to its exit code. */
export function runWithFetchedNode(args) {
  const env = { ...process.env, PATH: [dirname(binary), process.env.PATH].join(delimiter) };
  const child = spawn(binary, [...process.execArgv, ...args], { stdio: 'inherit', env });
  // A terminal sends Ctrl-C to the child as well: waiting for it lets it drain.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
