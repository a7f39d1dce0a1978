import type { Node, Tree } from './compose-files.js';

const entries = (node: Node | undefined): readonly (readonly [string, Tree])[] =>
  Object.entries((node ?? {}) as Tree) as [string, Tree][];
const list = (node: Node | undefined): readonly Node[] => (Array.isArray(node) ? (node as readonly Node[]) : []);
const keys = (node: Node | undefined): readonly string[] =>
  Array.isArray(node) ? list(node).map(String) : Object.keys((node ?? {}) as Tree);

/** Processes of the ledger: whatever runs its image. */
const isOurs = (service: Tree): boolean => String(service['image']).startsWith('partner-ledger:');
const runsOnce = (service: Tree): boolean => String(service['restart']).startsWith('on-failure');

const volumeNames = (service: Tree): readonly string[] =>
  list(service['volumes']).flatMap((volume) => {
    const source = typeof volume === 'string' ? volume.split(':')[0] : (volume as Tree)['source'];
    return typeof source === 'string' && /^[a-z]/.test(source) ? [source] : [];
  });
const configNames = (service: Tree): readonly string[] =>
  list(service['configs']).map((config) => String((config as Tree)['source']));

const declared = (file: Tree, kind: string, used: (service: Tree) => readonly string[]) =>
  entries(file['services']).flatMap(([name, service]) =>
    used(service)
      .filter((each) => !(each in ((file[kind] ?? {}) as Tree)))
      .map((each) => `${name} uses ${each}, which is not among ${kind}`),
  );

const startOrder = (file: Tree): readonly string[] =>
  entries(file['services']).flatMap(([name, service]) =>
    entries(service['depends_on']).flatMap(([other, { condition }]) => {
      const awaited = ((file['services'] ?? {}) as Tree)[other] as Tree | undefined;
      if (!awaited) return [`${name} waits for ${other}, which is no service`];
      if (condition === 'service_healthy' && !awaited['healthcheck'])
        return [`${name} waits for ${other}, which has no healthcheck`];
      if (condition === 'service_completed_successfully' && !runsOnce(awaited))
        return [`${name} waits for the end of ${other}, which goes on`];
      return [];
    }),
  );

const eachService = (file: Tree, rule: (service: Tree) => readonly (string | false)[]): readonly string[] =>
  entries(file['services']).flatMap(([name, service]) =>
    rule(service)
      .filter((fault) => fault !== false)
      .map((fault) => `${name} ${fault}`),
  );

const hardened = (service: Tree): readonly (string | false)[] => [
  !list(service['security_opt']).includes('no-new-privileges:true') && 'can gain privileges',
  isOurs(service) && service['read_only'] !== true && 'can write to its root',
  isOurs(service) && !list(service['cap_drop']).includes('ALL') && 'keeps capabilities',
  !/:[^:/]+$/.test(String(service['image'])) && 'has an image without a tag',
  /:(latest|\d+)$/.test(String(service['image'])) && 'has an image whose tag moves',
  service['restart'] === undefined && 'does not say when it is started again',
  service['privileged'] === true && 'is privileged',
];

const healthy = (service: Tree): readonly (string | false)[] => [
  !service['healthcheck'] && !runsOnce(service) && 'has no healthcheck',
];

const PUBLISHED: ReadonlySet<string> = new Set(['command-api', 'query-api']);

const published = (file: Tree): readonly string[] =>
  entries(file['services']).flatMap(([name, service]) => [
    ...(service['ports'] && !PUBLISHED.has(name) ? [`${name} is published`] : []),
    ...list(service['ports'])
      .filter((port) => !String(port).startsWith('127.0.0.1:'))
      .map((port) => `${name} publishes ${String(port)} on every address`),
  ]);

const SECRET_NAME = /PASSWORD|SECRET|TOKEN|KEY|_URL/;

/** Names of settings that hold a secret itself, not where it is. */
const secretsInside = (service: Tree): readonly (string | false)[] =>
  keys(service['environment']).map(
    (name) => SECRET_NAME.test(name) && !name.endsWith('_FILE') && `holds the secret ${name} itself`,
  );

/** What is wrong with a compose file as it is run, a sentence each: beyond what its schema says. */
export const faultsOf = (file: Tree): readonly string[] => [
  ...declared(file, 'networks', (service) => keys(service['networks'])),
  ...declared(file, 'volumes', volumeNames),
  ...declared(file, 'configs', configNames),
  ...declared(file, 'secrets', (service) => keys(service['secrets'])),
  ...startOrder(file),
  ...eachService(file, hardened),
  ...eachService(file, healthy),
  ...eachService(file, secretsInside),
  ...published(file),
];
