import { execute } from './setup/execute.mjs';
import { say } from './setup/say.mjs';

/** Runs steps one after the other and says how long each took; the first that fails ends the process. */
export function runSteps(steps) {
  for (const { name, program, args, env } of steps) {
    const start = performance.now();
    execute(program, args, { env });
    say(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
  say('all of it holds');
  return 0;
}
