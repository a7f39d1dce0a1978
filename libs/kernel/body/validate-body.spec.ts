import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Flag, Identifier, ListOf, OneOf, Optional, Part, Text, Whole } from './fields.js';
import { ReasonedBody } from './reasoned-body.js';
import { soundBody } from './sound-body.js';
import { validateBody, validateByClass } from './validate-body.js';

class Address {
  @Text('The town')
  town!: string;

  @Optional()
  @Flag('Whether mail goes there')
  mail?: boolean;
}

class Registration extends ReasonedBody {
  @Identifier('The partner')
  partnerId!: string;

  @Part(() => Address, 'Where it is')
  address!: Address;

  @Optional()
  @ListOf(() => Address, 'Where else it is', { max: 2 })
  others?: readonly Address[];

  @Optional()
  @OneOf('Its kind', ['reseller', 'supplier'])
  kind?: string;

  @Optional()
  @Whole('People', { max: 9 })
  people?: number;
}

const sound = { partnerId: 'orgenics', address: { town: 'Yavne' }, others: [{ town: 'Haifa', mail: true }], reason: 'Signed' };
const faultsOf = (change: object) => {
  const read = validateBody(Registration, { ...sound, ...change });
  return 'faults' in read ? read.faults.map(({ path, message }) => `${path}: ${message}`) : [];
};

describe('a body', () => {
  test('becomes an object of its class, and so do its parts', () => {
    const read = validateBody(Registration, sound);
    const body = 'body' in read ? read.body : undefined;
    expect(body).toBeInstanceOf(Registration);
    expect([body?.address, body?.others?.[0]]).toEqual([expect.any(Address), expect.any(Address)]);
    expect({ ...body }).toMatchObject(sound);
  });

  test.each([
    [
      { partnerId: undefined },
      ['partnerId: expected lower-case letters, digits and hyphens, at most 63, not starting with a hyphen'],
    ],
    [{ reason: '' }, ['reason: expected at least 1 characters']],
    [{ reason: 5 }, ['reason: expected text']],
    [{ address: undefined }, ['address: expected an object']],
    [{ address: null }, ['address: expected an object']],
    [{ address: [] }, ['address: expected an object']],
    [{ address: [{ town: 'Yavne' }] }, ['address: expected an object']],
    [
      { address: { town: '', street: 'x' } },
      ['address.street: expected no such field', 'address.town: expected at least 1 characters'],
    ],
    [{ others: [null] }, ['others.0: expected an object']],
    [{ others: [[{ town: 'Haifa' }]] }, ['others: expected objects, none of them a list']],
    [{ others: [{}] }, ['others.0.town: expected text']],
    [{ kind: null }, ['kind: expected one of: reseller, supplier']],
    [{ colour: 'red' }, ['colour: expected no such field']],
  ])('with %j has these faults', (change, faults) => expect(faultsOf(change).toSorted()).toEqual([...faults].toSorted()));
});

describe('reading a body the short way', () => {
  const leaf = fc.oneof(fc.constantFrom(null, true, 0, 7, 10, 1.5, '', 'a', 'Yavne', 'reseller', [], {}, undefined), fc.string());
  const address = fc.record({ town: leaf, mail: leaf, colour: leaf }, { requiredKeys: [] });
  const part = fc.oneof(leaf, address, fc.record({ town: fc.constant('Yavne') }));
  const fields = {
    partnerId: leaf,
    address: part,
    others: fc.oneof(leaf, fc.array(part)),
    kind: leaf,
    people: leaf,
    reason: leaf,
  };
  const change = fc.record({ ...fields, colour: leaf }, { requiredKeys: [] });

  test('takes nothing that class-validator refuses, and leaves nothing to it that it accepts', () =>
    fc.assert(
      fc.property(change, (change) => {
        const plain = JSON.parse(JSON.stringify({ ...sound, ...change })) as object;
        const read = validateByClass(Registration, plain);
        expect(soundBody(Registration, plain)).toEqual('body' in read ? read.body : undefined);
      }),
    ));
});
