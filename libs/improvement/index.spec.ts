import { describe, expect, test } from '@jest/globals';
import { validateBody } from '#kernel/body';
import { improvement } from './index.js';

describe('the commands of improvement', () => {
  test.each(improvement.commands.map((command) => [command.name, command] as const))(
    '%s has an example that is valid',
    (_, { body, example }) => expect(validateBody(body, example)).toHaveProperty('body'),
  );
});
