import { fork } from 'node:child_process';
import { once } from 'node:events';

/** The reference server, in a process of its own. */
export async function startReference(): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const child = fork(new URL('./http-server.js', import.meta.url));
  const [url] = (await once(child, 'message')) as [string];
  return {
    url,
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
