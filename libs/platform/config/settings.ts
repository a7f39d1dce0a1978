import { Type, type Static } from 'typebox';

const port = (fallback: number, description: string) =>
  Type.Integer({ minimum: 0, maximum: 65_535, default: fallback, description });
const whole = (fallback: number, description: string) => Type.Integer({ minimum: 0, default: fallback, description });
/** What may hold a password: it is also read from the file that `<name>_FILE` names, and never shown. */
const secret = (description: string) => Type.Optional(Type.String({ secret: true, description }));
const text = (fallback: string, description: string) => Type.String({ default: fallback, description });

/** Every setting of every process, by the name of its environment variable: what is read, checked and documented. */
export const Settings = Type.Object({
  PORT: port(3000, 'Port to listen on; 0 for any free one'),
  HOST: text('127.0.0.1', 'Address to listen on'),
  DATA_DIR: text('./data', 'Folder of the embedded stores, the signing key and what else the ledger keeps'),
  EVENTSTOREDB_URL: secret('Connection string of the EventStoreDB that holds the log; a file in DATA_DIR holds it unless given'),
  EVENTSTOREDB_STREAM_PREFIX: Type.String({
    default: 'ledger.',
    pattern: String.raw`^[^$.\s][^.\s]{0,62}\.$`,
    description: "What the names of the ledger's streams begin with on EventStoreDB: up to 63 characters and a dot",
  }),
  MONGODB_URL: secret(
    'Connection string of the MongoDB that holds the read models, with TLS and what else belongs to it; a file in DATA_DIR holds them unless given',
  ),
  MONGODB_DATABASE: Type.Optional(
    Type.String({
      pattern: String.raw`^[A-Za-z0-9_-]{1,63}$`,
      description:
        'Database of the read models: up to 63 letters, digits, `_` and `-`; the one that MONGODB_URL names, else `partner-ledger`, unless given',
    }),
  ),
  MONGODB_WRITES: Type.Optional(
    Type.Enum(['transactions', 'ordered'], {
      description:
        'How read models are written to MongoDB: `transactions` needs a replica set, `ordered` writes documents first and the checkpoint last; what the server can do unless given',
    }),
  ),
  LOG_LEVEL: Type.Enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
    default: 'info',
    description: 'Least severe level that is logged',
  }),
  JWT_ALGORITHM: Type.Enum(['HS256', 'RS256', 'ES256', 'EdDSA'], {
    default: 'HS256',
    description: 'The one algorithm in which tokens may be signed',
  }),
  JWT_KEY_FILE: Type.Optional(
    Type.String({
      description: 'Shared key of HS256, at least 32 bytes; `signing.key` in DATA_DIR, made on first run, unless given',
    }),
  ),
  JWKS_URL: Type.Optional(
    Type.String({ pattern: '^https?://', description: 'Key set of the identity provider, for the other algorithms' }),
  ),
  JWT_ISSUER: text('partner-ledger', 'Issuer that tokens must name'),
  JWT_AUDIENCE: text('partner-ledger', 'Audience that tokens must name'),
  API_KEYS_FILE: Type.Optional(Type.String({ description: 'JSON file of hashed API keys; see `ledger key`' })),
  BODY_LIMIT: whole(4_194_304, 'Most bytes of a request body'),
  RATE_LIMIT: whole(0, 'Most requests a second of one client; 0 for no limit'),
  WAIT_LIMIT_MS: whole(5_000, 'Longest wait for `?after=`, in milliseconds'),
  CACHED_EVENTS: whole(1_000_000, 'How many events the streams that command-api keeps folded may have together'),
  PROJECTION_PARTITIONS: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 256,
      description:
        'Partitions of the document keys, which projectors share; 16 where the read models are in MongoDB, 1 where they are in a file, unless given',
    }),
  ),
  SCHEDULER_INTERVAL_MS: whole(
    5_000,
    'How long command-api and the standalone wait before they look again for what is due on schedules, in milliseconds; 0 to leave it to others',
  ),
  LEASE_MS: whole(
    5_000,
    'Milliseconds after which what a process did that is gone is taken over by another: partitions, policies',
  ),
  EXAMPLE: Type.Enum(['on', 'off'], {
    default: 'on',
    description: 'Whether an empty standalone ledger loads the example program',
  }),
});
export type Settings = Static<typeof Settings>;
