import { describe, expect, test } from '@jest/globals';
import { targetConstructorToSchema } from 'class-validator-jsonschema';
import { Identifier } from './fields.js';
import { ReasonedBody } from './reasoned-body.js';
import { validateBody } from './validate-body.js';

class VoidReceiptBody extends ReasonedBody {
  @Identifier('The receipt')
  receiptId!: string;
}

const pathsOfFaults = (body: object): readonly string[] => {
  const validated = validateBody(VoidReceiptBody, body);
  return 'faults' in validated ? validated.faults.map(({ path }) => path) : [];
};

describe('a body with a reason', () => {
  test('is malformed without one', () => {
    expect(pathsOfFaults({ receiptId: 'r-1' })).toContain('reason');
    expect(pathsOfFaults({ receiptId: 'r-1', reason: null })).toContain('reason');
    expect(pathsOfFaults({ receiptId: 'r-1', reason: '' })).toContain('reason');
  });

  test('is sound with one, and may leave out the rest that every command may say', () =>
    expect(pathsOfFaults({ receiptId: 'r-1', reason: 'entered twice' })).toEqual([]));

  test('says so in its schema', () =>
    expect(targetConstructorToSchema(VoidReceiptBody).required?.toSorted()).toEqual(['reason', 'receiptId']));
});
