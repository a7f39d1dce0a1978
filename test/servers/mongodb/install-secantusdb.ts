import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { projectRoot } from './project-root.js';

const VERSION = '0.7.0b3';
const HOME = join(projectRoot, '.tools', 'secantusdb');
const FOLDER = join(HOME, VERSION);
const MARK = join(FOLDER, '.installed');
const LOCK = join(HOME, `${VERSION}.lock`);
const PAUSE_MS = 200;

const run = promisify(execFile);

const say = (text: string): void => void process.stderr.write(`· ${text}\n`);

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/* The lock says which process installs. One whose process is gone was left behind. */
const takeLock = async (): Promise<boolean> => {
  await mkdir(HOME, { recursive: true });
  try {
    await writeFile(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    const holder = Number(await readFile(LOCK, 'utf8').catch(() => ''));
    if (holder > 0 && !isAlive(holder)) await rm(LOCK, { force: true });
    return false;
  }
};

const install = async (): Promise<void> => {
  say(`fetching SecantusDB ${VERSION} into .tools/secantusdb: the server for tests that need MongoDB (145 MB, once)`);
  await rm(FOLDER, { recursive: true, force: true });
  await run('python3', ['-m', 'venv', FOLDER]);
  await run(join(FOLDER, 'bin', 'pip'), ['install', '--quiet', '--disable-pip-version-check', '--pre', `secantusdb==${VERSION}`]);
  await writeFile(MARK, VERSION);
};

/**
 * The program of SecantusDB, which speaks MongoDB's protocol: fetched from PyPI where that was not done before. Several processes may ask
 * at once. Throws where it cannot be fetched, and says why.
 */
export async function installedSecantusDb(): Promise<string> {
  while (!existsSync(MARK)) {
    if (!(await takeLock())) {
      await pause(PAUSE_MS);
      continue;
    }
    try {
      if (!existsSync(MARK)) await install();
    } catch (cause) {
      const { stderr = '', message } = cause as { readonly stderr?: string; readonly message: string };
      throw new Error(`SecantusDB ${VERSION} cannot be installed with python3 and pip: ${stderr.trim() || message}`, { cause });
    } finally {
      await rm(LOCK, { force: true });
    }
  }
  return join(FOLDER, 'bin', 'secantusd-py');
}
