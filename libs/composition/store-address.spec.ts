import { describe, expect, test } from '@jest/globals';
import { parseStoreAddress, shownAddress } from './store-address.js';

describe('the address of a store', () => {
  test.each([
    ['sqlite:./data', { engine: 'sqlite', folder: './data' }],
    ['sqlite:/srv/ledger', { engine: 'sqlite', folder: '/srv/ledger' }],
    ['esdb://localhost:2113?tls=false', { engine: 'eventstoredb', url: 'esdb://localhost:2113?tls=false' }],
    ['eventstoredb', { engine: 'eventstoredb' }],
    ['esdb+discover://a,b,c:2113', { engine: 'eventstoredb', url: 'esdb+discover://a,b,c:2113' }],
  ])('%s', (text, address) => expect(parseStoreAddress(text)).toEqual(address));

  test.each(['', 'sqlite:', 'data', 'esdb://', 'postgres://ops:secret@host/db'])('"%s" is none, and is not repeated', (text) => {
    const attempt = () => parseStoreAddress(text);
    expect(attempt).toThrow(/^expected a store as sqlite:<folder>/);
    expect(attempt).not.toThrow(/secret/);
  });

  test('is shown without its password', () => {
    const shown = shownAddress(parseStoreAddress('esdb://ops:secret@es.internal:2113?tls=true&userCertFile=/run/x'));
    expect(shown).toBe('esdb://es.internal:2113');
    expect(shownAddress(parseStoreAddress('eventstoredb'))).toBe('eventstoredb');
  });
});
