import { spawn } from 'node:child_process';
import { environment } from './setup/execute.mjs';
import { root } from './setup/root.mjs';
import { say } from './setup/say.mjs';

/**
 * Runs lanes of steps side by side, the steps of a lane one after the other. What a step prints is shown when it is done, with how long it
 * took. All lanes are run to their end, each up to its first step that fails. The exit code.
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
  const { status, output } = await outcomeOf(program, args, env);
  process.stdout.write(output);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  say(status === 0 ? `${name}: ${seconds} s` : `${name}: FAILED after ${seconds} s (${program} ${args.join(' ')}: ${status})`);
  return status === 0;
}

function outcomeOf(program, args, env = {}) {
  const { promise, resolve, reject } = Promise.withResolvers();
  const child = spawn(program, args, { cwd: root, env: { ...environment(), ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = [];
  child.stdout.on('data', (chunk) => said.push(chunk));
  child.stderr.on('data', (chunk) => said.push(chunk));
  child.once('error', reject);
  child.once('close', (code, signal) => resolve({ status: code ?? signal, output: Buffer.concat(said) }));
  return promise;
}
