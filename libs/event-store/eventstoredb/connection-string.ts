import type { Credentials } from './connection.js';

/** The connection string cannot be used. The message never repeats any of it, because it may hold a password. */
export class ConnectionStringInvalid extends Error {
  override readonly name = 'ConnectionStringInvalid';
  constructor(expectation: string) {
    super(`the connection string of EventStoreDB: expected ${expectation}`);
  }
}

/** A connection string without credentials, and these. */
export interface Address {
  readonly connectionString: string;
  readonly credentials: Credentials | undefined;
}

const SHAPE = /^(?<scheme>esdb(?:\+discover)?):\/\/(?:(?<user>[^@/?]*)@)?(?<hosts>[^@/?]+)\/?(?:\?(?<query>.*))?$/;
const HOST = /^[A-Za-z0-9._-]+(?::\d{1,5})?$/;

/** What may be set, and how. The client would print the whole string, password and all, where it meets anything else. */
const BOOLEAN = /^(?:true|false)$/i;
const NUMBER = /^-?\d+$/;
const TEXT = /^.+$/;
const OPTIONS: Readonly<Record<string, readonly [name: string, value: RegExp]>> = {
  tls: ['tls', BOOLEAN],
  tlscafile: ['tlsCAFile', TEXT],
  nodepreference: ['nodePreference', /^leader$/i],
  connectionname: ['connectionName', TEXT],
  maxdiscoverattempts: ['maxDiscoverAttempts', NUMBER],
  discoveryinterval: ['discoveryInterval', NUMBER],
  gossiptimeout: ['gossipTimeout', NUMBER],
  keepaliveinterval: ['keepAliveInterval', NUMBER],
  keepalivetimeout: ['keepAliveTimeout', NUMBER],
};

const optionsOf = (query: string): ReadonlyMap<string, string> => {
  const known = Object.values(OPTIONS).map(([name]) => name);
  return new Map(
    query.split('&').map((pair) => {
      const [key = '', value = ''] = pair.split('=', 2);
      const [name, shape] = OPTIONS[key.toLowerCase()] ?? [];
      if (name === undefined || shape === undefined)
        throw new ConnectionStringInvalid(`no other options than ${known.join(', ')}`);
      if (!shape.test(value)) throw new ConnectionStringInvalid(`${name} to match ${shape.source}`);
      return [name, shape === BOOLEAN ? value.toLowerCase() : value];
    }),
  );
};

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new ConnectionStringInvalid('user and password in percent-encoding');
  }
};

const credentialsOf = (user: string | undefined): Credentials | undefined => {
  if (user === undefined) return undefined;
  const colon = user.indexOf(':');
  if (colon < 1 || colon === user.length - 1) throw new ConnectionStringInvalid('user:password before the @');
  return { username: decoded(user.slice(0, colon)), password: decoded(user.slice(colon + 1)) };
};

/**
 * Takes a connection string apart. Throws `ConnectionStringInvalid` for what the client would not understand or would not obey, and for TLS
 * without credentials.
 */
export const addressOf = (connectionString: string): Address => {
  const { scheme, user, hosts, query } = SHAPE.exec(connectionString.trim())?.groups ?? {};
  if (scheme === undefined || hosts === undefined || !hosts.split(',').every((host) => HOST.test(host)))
    throw new ConnectionStringInvalid('esdb://user:password@host:2113?tls=true');
  const options = query === undefined || query === '' ? new Map<string, string>() : optionsOf(query);
  const credentials = credentialsOf(user);
  if (credentials === undefined && options.get('tls') !== 'false')
    throw new ConnectionStringInvalid('a user and a password in it, or tls=false');
  const settings = [...options].map(([name, value]) => `${name}=${value}`).join('&');
  return { connectionString: `${scheme}://${hosts}${settings && `?${settings}`}`, credentials };
};
