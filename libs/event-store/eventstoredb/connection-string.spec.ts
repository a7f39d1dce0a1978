import { describe, expect, test } from '@jest/globals';
import { addressOf } from './connection-string.js';

const SECRET = 'pass word/1@x';
const ENCODED = encodeURIComponent(SECRET);

describe('a connection string', () => {
  test.each([
    ['esdb://127.0.0.1:2113?tls=false', 'esdb://127.0.0.1:2113?tls=false', undefined],
    [`esdb://ledger:${ENCODED}@es:2113`, 'esdb://es:2113', { username: 'ledger', password: SECRET }],
    ['esdb://a:b@one,two:2114,three/?tls=TRUE', 'esdb://one,two:2114,three?tls=true', { username: 'a', password: 'b' }],
    ['esdb+discover://a:b@es.internal', 'esdb+discover://es.internal', { username: 'a', password: 'b' }],
    [
      'esdb://admin:p@es:2113?tls=true&tlsCaFile=/certificates/ca.crt&KeepAliveInterval=20000',
      'esdb://es:2113?tls=true&tlsCAFile=/certificates/ca.crt&keepAliveInterval=20000',
      { username: 'admin', password: 'p' },
    ],
  ])('%s goes to the client without its credentials', (given, connectionString, credentials) =>
    expect(addressOf(given)).toEqual({ connectionString, credentials }),
  );

  test.each([
    ['', 'expected esdb://'],
    ['http://es:2113', 'expected esdb://'],
    [`esdb://ledger:${SECRET}@es:2113`, 'expected esdb://'],
    [`esdb://ledger:${ENCODED}@es:port`, 'expected esdb://'],
    [`esdb://${ENCODED}@es:2113`, 'expected user:password'],
    [`esdb://ledger:%zz${ENCODED}@es:2113`, 'percent-encoding'],
    ['esdb://es:2113', 'a user and a password'],
    ['esdb://es:2113?tls=true', 'a user and a password'],
    [`esdb://ledger:${ENCODED}@es:2113?tlsVerifyCert=false`, 'no other options than tls, tlsCAFile'],
    [`esdb://ledger:${ENCODED}@es:2113?throwOnAppendFailure=false`, 'no other options than tls, tlsCAFile'],
    [`esdb://ledger:${ENCODED}@es:2113?nodePreference=follower`, 'nodePreference to match'],
    [`esdb://ledger:${ENCODED}@es:2113?tls=${ENCODED}`, 'tls to match'],
  ])('%s is refused in words that repeat nothing of it', (given, expectation) => {
    const attempt = () => addressOf(given);
    expect(attempt).toThrow(expectation);
    for (const secret of [SECRET, ENCODED, 'ledger:']) expect(attempt).not.toThrow(secret);
  });
});
