import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
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

  describe('that may hold a password', () => {
    const folder = mkdtempSync(join(tmpdir(), 'settings-'));
    afterAll(() => rmSync(folder, { recursive: true }));
    const fileOf = (text: string): string => {
      const file = join(folder, 'secret');
      writeFileSync(file, text);
      return file;
    };

    test('are read from a file too, without the line end that it closes with', () => {
      const url = 'mongodb://ledger:secret@mongodb/ledger';
      expect(readSettings({ MONGODB_URL: url }).MONGODB_URL).toBe(url);
      expect(readSettings({ MONGODB_URL_FILE: fileOf(`${url}\n`) }).MONGODB_URL).toBe(url);
      expect('MONGODB_URL' in readSettings({ MONGODB_URL: '' })).toBe(false);
    });

    test('are given once, in a file that is there and holds something', () => {
      const given = { MONGODB_URL: 'mongodb://ops:secret@a', MONGODB_URL_FILE: fileOf('mongodb://ops:secret@b') };
      expect(faultsOf(given)).toEqual(['MONGODB_URL: expected it or MONGODB_URL_FILE, and both are given']);
      expect(faultsOf({ MONGODB_URL_FILE: join(folder, 'none') })).toEqual([expect.stringContaining('cannot be read (ENOENT)')]);
      expect(faultsOf({ MONGODB_URL_FILE: fileOf('') })).toEqual([expect.stringContaining('expected it to hold something')]);
    });
  });

  test('of an asymmetric algorithm need a key set', () =>
    expect(faultsOf({ JWT_ALGORITHM: 'RS256' })).toEqual(['JWT_ALGORITHM=RS256: expected JWKS_URL with it']));
});
