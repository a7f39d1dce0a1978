import { fork } from 'node:child_process';

/**
 * Runs an exported function of a module in a process of its own, so that nothing which ran before is in its memory or its compiled code.
 * Its answer must be JSON. Rejects where the process ends without one. `flags`: Node's own, none unless given.
 */
export const isolated = <Answer>(
  module: URL,
  name: string,
  input: unknown = null,
  flags: readonly string[] = [],
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const task = JSON.stringify({ module: module.href, name, input });
    const child = fork(new URL('./isolated-process.js', import.meta.url), [task], { execArgv: [...flags] });
    let answer: { readonly value: Answer } | undefined;
    child.on('message', (message) => (answer = message as { readonly value: Answer }));
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (answer && code === 0) resolve(answer.value);
      else reject(new Error(`${name} of ${module.pathname} ended with ${code ?? signal}`));
    });
  });
