import { describe, expect, test } from '@jest/globals';
import { validateBody } from '#kernel/body';
import { metrics } from './index.js';

describe('every command about metrics', () => {
  test.each(metrics.commands.map((command) => [command.name, command] as const))(
    '%s has an example that is valid',
    (_, { body, example }) => expect(validateBody(body, example)).toHaveProperty('body'),
  );

  test('is for the vendor or the partner, unless the ledger itself issues it', () =>
    expect(metrics.commands.filter(({ allowed }) => allowed.sides.length === 0).map(({ name }) => name)).toEqual([
      'ReceiveMovedMeasurement',
      'ReturnMeasurement',
      'OpenPeriod',
    ]));
});
