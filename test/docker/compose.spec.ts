import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, describe, expect, test } from '@jest/globals';
import { Settings, readApiKeys, readSettings } from '#platform';
import { composeFile, composeSchema, inDocker, textOf, type Tree } from './support/compose-files.js';
import { faultsOf } from './support/compose-rules.js';
import { merged } from './support/merged.js';

const BASE = 'compose.yaml';
const CLUSTER = 'compose.cluster.yaml';
const single = composeFile(BASE);
const cluster = merged(single, composeFile(CLUSTER));
const runs: readonly (readonly [string, Tree])[] = [
  ['one node', single],
  ['the cluster', cluster],
];

const isValid = new Ajv({ strict: false, validateFormats: false }).compile(composeSchema());

const folder = mkdtempSync(join(tmpdir(), 'compose-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Services = Readonly<Record<string, Tree>>;
const servicesOf = (file: Tree) => file['services'] as Services;
const withService = (file: Tree, name: string, change: Tree): Tree => {
  const services = servicesOf(file);
  return { ...file, services: { ...services, [name]: { ...services[name], ...change } } };
};

describe.each(runs)('%s', (_, file) => {
  test('is what the compose specification describes', () => {
    isValid(file);
    expect(isValid.errors).toBeNull();
  });

  test('keeps to the rules: declared names, start order, hardening, health, no secret inside, only the APIs published', () =>
    expect(faultsOf(file)).toEqual([]));

  test('gives the processes settings that there are, and secrets that are made', () => {
    const made = new Set(
      [...textOf('make-secrets.mjs').matchAll(/^make\(\s*'([^']+)'/gm)].map(([, name = '']) => `./secrets/${name}`),
    );
    for (const { file: path } of Object.values(file['secrets'] as Services)) expect(made).toContain(path);
    for (const name of ['command-api', 'query-api', 'projector'])
      for (const setting of Object.keys(servicesOf(file)[name]?.['environment'] ?? {}))
        if (setting !== 'HEALTH_API_KEY_FILE')
          expect([setting, setting.replace(/_FILE$/, '') in Settings.properties || setting in Settings.properties]).toEqual([
            setting,
            true,
          ]);
  });

  test('names scripts that are there', () => {
    for (const { file: path } of Object.values(file['configs'] as Services))
      expect(existsSync(inDocker(String(path)))).toBe(true);
  });
});

describe('the cluster', () => {
  test('has three nodes of each store, and no node without TLS', () => {
    const services = servicesOf(cluster);
    const nodes = Object.keys(services).filter((name) => name.startsWith('eventstoredb'));
    expect(nodes).toHaveLength(3);
    for (const node of nodes) {
      expect(services[node]?.['environment']).toMatchObject({ EVENTSTORE_INSECURE: 'false', EVENTSTORE_CLUSTER_SIZE: '3' });
      expect(services[node]?.['volumes']).toContain('certificates:/certificates:ro');
    }
    expect(services['eventstoredb']?.['volumes']).toHaveLength(3);
    expect(Object.keys(services).filter((name) => /^mongodb(-\d)?$/.test(name))).toHaveLength(3);
  });

  test('gives each node the same image as the single one', () => {
    for (const [name, { image }] of Object.entries(servicesOf(cluster)))
      for (const store of ['eventstoredb', 'mongodb'])
        if (name.startsWith(store)) expect([name, image]).toEqual([name, servicesOf(single)[store]?.['image']]);
  });
});

describe('a fault is found', () => {
  test.each<readonly [string, Tree]>([
    ['a service that is no map', { ...single, services: { ...servicesOf(single), query: 'api' } }],
    ['an unknown field', withService(single, 'projector', { replicas: 2 })],
    ['a health check that is no command', withService(single, 'projector', { healthcheck: { test: { run: 'x' } } })],
  ])('by the schema: %s', (_, file) => expect(isValid(file)).toBe(false));

  test.each<readonly [string, Tree, string]>([
    ['a store that is published', withService(single, 'mongodb', { ports: ['127.0.0.1:27017:27017'] }), 'mongodb is published'],
    [
      'an API for everyone',
      withService(single, 'query-api', { ports: ['3003:3000'] }),
      'query-api publishes 3003:3000 on every address',
    ],
    ['a root that is written', withService(single, 'projector', { read_only: false }), 'projector can write to its root'],
    ['a moving tag', withService(single, 'mongodb', { image: 'mongo:8' }), 'mongodb has an image whose tag moves'],
    [
      'a volume',
      withService(single, 'mongodb', { volumes: ['mongo:/data/db'] }),
      'mongodb uses mongo, which is not among volumes',
    ],
    [
      'a service waited for',
      withService(single, 'query-api', { depends_on: { mongo: { condition: 'service_healthy' } } }),
      'query-api waits for mongo, which is no service',
    ],
    ['no health', withService(single, 'projector', { healthcheck: null }), 'projector has no healthcheck'],
    [
      'a password',
      withService(single, 'mongodb', { environment: { MONGO_INITDB_ROOT_PASSWORD: 'x' } }),
      'mongodb holds the secret MONGO_INITDB_ROOT_PASSWORD itself',
    ],
  ])('by the rules: %s', (_, file, fault) => expect(faultsOf(file)).toContain(fault));

  test('by the linter: it ends with a failure', () => {
    const faulty = join(folder, 'compose.yaml');
    writeFileSync(faulty, textOf(BASE).replace("'127.0.0.1:${QUERY_API_PORT:-3003}:3000'", '3003:3000'));
    const lint = (file: string) =>
      spawnSync(process.execPath, ['node_modules/.bin/dclint', file, '-c', inDocker('.dclintrc.json'), '--max-warnings', '0'], {
        encoding: 'utf8',
        env: { ...process.env, NODE_OPTIONS: '' },
      });
    expect(lint(inDocker(BASE)).status).toBe(0);
    const { status, stdout } = lint(faulty);
    expect([status, stdout]).toEqual([1, expect.stringMatching(/no-unbound-port-interfaces|require-quotes-in-ports/)]);
  });
});

describe('secrets', () => {
  test('are made once, for their owner alone, and are what the processes read', () => {
    const secrets = join(folder, 'secrets');
    const make = () =>
      spawnSync(process.execPath, [inDocker('make-secrets.mjs'), secrets], {
        encoding: 'utf8',
        env: { ...process.env, NODE_OPTIONS: '' },
      });
    expect(make()).toMatchObject({ status: 0, stderr: '' });
    const before = readFileSync(join(secrets, 'signing-key'), 'utf8');
    expect(make()).toMatchObject({ status: 0, stdout: '' });
    expect(readFileSync(join(secrets, 'signing-key'), 'utf8')).toBe(before);
    expect(statSync(secrets).mode & 0o077).toBe(0);
    expect(readApiKeys(join(secrets, 'api-keys.json'))).toMatchObject([{ credentials: { subject: 'health', scopes: ['read'] } }]);
    for (const kind of ['', '-cluster']) {
      const settings = readSettings({
        EVENTSTOREDB_URL_FILE: join(secrets, `eventstoredb${kind}-url`),
        MONGODB_URL_FILE: join(secrets, `mongodb${kind}-url`),
      });
      expect(settings.EVENTSTOREDB_URL).toMatch(/^esdb:\/\//);
      expect(settings.MONGODB_URL).toMatch(/^mongodb:\/\/ledger:[\w-]{43}@mongodb:27017[^/]*\/ledger\?replicaSet=rs0/);
    }
    expect(readFileSync(join(dirname(secrets), 'secrets', 'eventstoredb-cluster-url'), 'utf8')).not.toContain('undefined');
  });
});
