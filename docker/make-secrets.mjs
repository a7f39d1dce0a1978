// Makes what compose.yaml and compose.cluster.yaml read from docker/secrets, where it is not there yet: nothing is ever replaced.
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2] ?? join(import.meta.dirname, 'secrets');
mkdirSync(folder, { recursive: true, mode: 0o700 });

const random = (bytes = 32) => randomBytes(bytes).toString('base64url');
const read = (name) => readFileSync(join(folder, name), 'utf8').trim();

/** Containers read as users of their own: the folder keeps others out, and the files let them in. */
const make = (name, text) => {
  const file = join(folder, name);
  if (existsSync(file)) return;
  writeFileSync(file, `${text()}\n`, { flag: 'wx', mode: 0o644 });
  process.stdout.write(`made ${file}\n`);
};

const apiKeys = () => {
  const sha256 = createHash('sha256').update(read('health-key')).digest('hex');
  const credentials = { subject: 'health', kind: 'service', side: 'vendor', scopes: ['read'] };
  return JSON.stringify([{ sha256, credentials }], undefined, 2);
};
const mongodb = (hosts) => `mongodb://ledger:${read('mongodb-ledger-password')}@${hosts}/ledger?replicaSet=rs0&authSource=admin`;
const eventStoreDb = () => /^EVENTSTORE_DEFAULT_ADMIN_PASSWORD=(.+)$/m.exec(read('eventstoredb.env'))?.[1];

make('signing-key', random);
make('health-key', () => `pl_${random()}`);
make('api-keys.json', apiKeys);
make('mongodb-root-password', random);
make('mongodb-ledger-password', random);
make('mongodb-key', () => randomBytes(512).toString('base64'));
make('mongodb-url', () => mongodb('mongodb:27017'));
make('mongodb-cluster-url', () => mongodb('mongodb:27017,mongodb-2:27017,mongodb-3:27017'));
make('eventstoredb-url', () => 'esdb://eventstoredb:2113?tls=false');
// Its image reads passwords from the environment alone.
make('eventstoredb.env', () => `EVENTSTORE_DEFAULT_ADMIN_PASSWORD=${random()}\nEVENTSTORE_DEFAULT_OPS_PASSWORD=${random()}`);
make(
  'eventstoredb-cluster-url',
  () =>
    `esdb://admin:${eventStoreDb()}@eventstoredb:2113,eventstoredb-2:2113,eventstoredb-3:2113?tls=true&tlsCAFile=/certificates/ca/ca.crt`,
);
