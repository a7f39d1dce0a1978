import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { startMongoDb } from './start-mongodb.js';

/** Serves MongoDB until it is interrupted: what `npm run server:mongodb -- --port P` does. The data are gone afterwards. */
export async function serve(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { port: { type: 'string', default: '27017' }, standalone: { type: 'boolean', default: false } },
  });
  const { program, url, stop } = await startMongoDb({ port: Number(values.port), standalone: values.standalone, synced: true });
  process.stdout.write(`${program} at ${url}: MONGODB_URL=${url}\n`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await stop();
}
