import { describe, expect, test } from '@jest/globals';
import type { StoredEvent } from '#event-store';
import { eventType } from '#kernel';
import { Type } from 'typebox';
import { decoder } from './decoder.js';

const partnerNamed = eventType({
  type: 'PartnerNamed',
  version: 3,
  describes: 'A partner got a name',
  data: Type.Object({ name: Type.String(), markets: Type.Array(Type.String()) }),
  upcasts: {
    1: ({ title, ...rest }) => ({ ...rest, name: title }),
    2: ({ market, ...rest }) => ({ ...rest, markets: [market] }),
  },
});

const stored = (data: StoredEvent['data'], schemaVersion: unknown, type = 'PartnerNamed'): StoredEvent => ({
  id: 'b0a9a7c0-8a4e-5e0c-9d3b-3f0b8d8f4c11',
  type,
  data,
  metadata: { schemaVersion },
  stream: 'partner-orgenics',
  revision: 4,
  position: '00000000000000000017',
});

const decode = decoder([partnerNamed]);

describe('reading an event of the log', () => {
  test('one of the newest version is taken as it stands', () => {
    const data = { name: 'Orgenics, Ltd', markets: ['nigeria'] };
    expect(decode(stored(data, 3))).toEqual({ ...stored(data, 3), version: 3 });
    expect(decode(stored(data, 3)).data).toBe(data);
  });

  test('an older one is brought to the newest version step by step', () => {
    const expected = { name: 'Orgenics, Ltd', markets: ['nigeria'] };
    expect(decode(stored({ title: 'Orgenics, Ltd', market: 'nigeria' }, 1)).data).toEqual(expected);
    expect(decode(stored({ name: 'Orgenics, Ltd', market: 'nigeria' }, 2)).data).toEqual(expected);
  });

  test('a type that nobody declares is an error that says where it stands', () =>
    expect(() => decode(stored({}, 1, 'PartnerPainted'))).toThrow(
      'partner-orgenics@4: no event type PartnerPainted is declared',
    ));

  test.each([4, 0, 1.5, undefined, '3'])('version %p cannot be read, and the error says so', (version) =>
    expect(() => decode(stored({}, version))).toThrow(
      `partner-orgenics@4: PartnerNamed is in version ${String(version)}; expected one from 1 to 3`,
    ),
  );

  test('two kinds of one type cannot be told apart', () =>
    expect(() => decoder([partnerNamed, partnerNamed])).toThrow('same type'));
});
