import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { serveFaultControls } from './control/serve-fault-controls.js';
import { startEventStoreDbStandIn } from './stand-in.js';

/**
 * Serves the stand-in until it is interrupted, or until the process that started it with a channel is gone: what
 * `npm run server:eventstoredb -- --port P --control C` does. What it kept is gone afterwards.
 */
export async function serve(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { port: { type: 'string', default: '2113' }, control: { type: 'string', default: '0' } },
  });
  const standIn = await startEventStoreDbStandIn({ port: Number(values.port) });
  const channel = await serveFaultControls(standIn, Number(values.control));
  process.stdout.write(`EVENTSTOREDB_URL=${standIn.connectionString}\nEVENTSTOREDB_CONTROL=${channel.url}\n`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM'), once(process, 'disconnect')]);
  await channel.close();
  await standIn.stop();
  if (process.connected) process.disconnect();
}
