import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { faultControlsAt } from './control/fault-controls-at.js';
import type { StandIn } from './stand-in.js';

/** A stand-in that is a process of its own: one that can be killed or stopped like a server. It ends with this process. */
export interface StandInProcess extends StandIn {
  /** Sends it a signal, and waits for its end where that ends it. */
  kill(signal: 'SIGKILL' | 'SIGTERM' | 'SIGSTOP' | 'SIGCONT'): Promise<void>;
}

/** The two addresses that it says when it is ready. Rejects with its words where it ends before. */
const addressesOf = async (child: ChildProcess): Promise<readonly [connectionString: string, control: string]> => {
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error('expected a process whose output can be read');
  const words = text(stderr);
  const said: string[] = [];
  for await (const line of createInterface({ input: stdout })) {
    said.push(line.replace(/^\w+=/, ''));
    const [connectionString, control] = said;
    if (connectionString !== undefined && control !== undefined) return [connectionString, control];
  }
  throw new Error(`the stand-in did not start: ${await words}`);
};

/** Starts the stand-in in a process of its own, on any free port unless one is given. */
export async function startEventStoreDbProcess({ port = 0 }: { readonly port?: number } = {}): Promise<StandInProcess> {
  const child = spawn(process.execPath, ['tools/run.mjs', 'server-eventstoredb', '--port', String(port)], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const [connectionString, control] = await addressesOf(child);
  const kill: StandInProcess['kill'] = async (signal) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const over = signal === 'SIGKILL' || signal === 'SIGTERM' ? once(child, 'exit') : undefined;
    child.kill(signal);
    await over;
  };
  return {
    ...faultControlsAt(control),
    connectionString,
    port: Number(new URL(connectionString).port),
    kill,
    stop: async () => {
      await kill('SIGCONT');
      await kill('SIGTERM');
    },
  };
}
