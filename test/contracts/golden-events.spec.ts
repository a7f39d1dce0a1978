import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Value } from 'typebox/value';
import { decoder, eventKinds } from '#catalogue';

const FOLDER = 'test/fixtures/events';
const golden = (type: string, version: number): Record<string, unknown> =>
  JSON.parse(readFileSync(`${FOLDER}/${type}.v${version}.json`, 'utf8')) as Record<string, unknown>;

const everyVersion = eventKinds.flatMap((kind) =>
  Array.from({ length: kind.version }, (_, index) => [kind.type, index + 1, kind] as const),
);

describe('every version of an event that was ever written', () => {
  test.each(everyVersion)('%s, version %i, is read at the newest version', (type, version, kind) => {
    const stored = {
      id: '',
      type,
      stream: 's-1',
      revision: 0,
      position: '',
      data: golden(type, version),
      metadata: { schemaVersion: version },
    };
    const { data } = decoder(eventKinds)(stored);
    expect(Value.Errors(kind.data, data)).toEqual([]);
  });

  test('has a fixture, and no fixture is of an event that is no longer known', () => {
    const expected = everyVersion.map(([type, version]) => `${type}.v${version}.json`);
    expect(readdirSync(FOLDER).toSorted()).toEqual(expected.toSorted());
  });
});
