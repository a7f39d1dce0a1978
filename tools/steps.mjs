import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { environment } from './setup/execute.mjs';
import { root } from './setup/root.mjs';
import { say } from './setup/say.mjs';

/** No step takes this long unless it hangs. */
const LONGEST_STEP_MS = 15 * 60_000;

/**
 * Runs lanes of steps side by side, the steps of a lane one after the other. What a step prints is shown line by line under its name, and how
 * long it took when it is done; one that hangs is killed and has failed. All lanes are run to their end, each up to its first step that
 * fails. The exit code.
 */
export async function runLanes(lanes) {
  const whole = await Promise.all(lanes.map(runLane));
  if (!whole.every(Boolean)) return 1;
  say('all of it holds');
  return 0;
}

async function runLane(steps) {
  for (const step of steps) if (!(await holds(step))) return false;
  return true;
}

async function holds({ name, program, args, env }) {
  const start = performance.now();
  const status = await statusOf(name, program, args, env);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  say(status === 0 ? `${name}: ${seconds} s` : `${name}: FAILED after ${seconds} s (${program} ${args.join(' ')}: ${status})`);
  return status === 0;
}

function statusOf(name, program, args, env = {}) {
  const { promise, resolve, reject } = Promise.withResolvers();
  const child = spawn(program, args, {
    cwd: root,
    env: { ...environment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: LONGEST_STEP_MS,
    killSignal: 'SIGKILL',
  });
  for (const input of [child.stdout, child.stderr])
    createInterface({ input }).on('line', (line) => process.stdout.write(`${name} │ ${line}\n`));
  child.once('error', reject);
  child.once('close', (code, signal) => resolve(code ?? signal));
  return promise;
}
