import { describe, expect, test } from '@jest/globals';
import { SettingsInvalid, readSettings } from './read-settings.js';

const faultsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof SettingsInvalid) return error.faults;
    throw error;
  }
  return [];
};

describe('settings', () => {
  test('have defaults for everything but keys', () => {
    expect(readSettings({})).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', DATA_DIR: './data', JWT_ALGORITHM: 'HS256' });
    expect(readSettings({ PORT: '' }).PORT).toBe(3000);
  });

  test('are read as the types that they are', () => {
    expect(readSettings({ PORT: '8080', BODY_LIMIT: '1000' })).toMatchObject({ PORT: 8080, BODY_LIMIT: 1000 });
  });

  test('name every fault at once, by variable', () => {
    const faults = faultsOf({ PORT: '99999', LOG_LEVEL: 'loud', JWKS_URL: 'ftp://x', PROJECTION_PARTITIONS: 'many' });
    expect(faults.map((fault) => fault.split('=')[0])).toEqual(['PORT', 'LOG_LEVEL', 'JWKS_URL', 'PROJECTION_PARTITIONS']);
  });

  test('of an asymmetric algorithm need a key set', () =>
    expect(faultsOf({ JWT_ALGORITHM: 'RS256' })).toEqual(['JWT_ALGORITHM=RS256: expected JWKS_URL with it']));
});
