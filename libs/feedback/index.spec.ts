import { describe, expect, test } from '@jest/globals';
import { validateBody } from '#kernel/body';
import { feedback } from './index.js';

describe('the commands of feedback', () => {
  test.each(feedback.commands.map((command) => [command.name, command] as const))(
    '%s has an example that is valid',
    (_, { body, example }) => expect(validateBody(body, example)).toHaveProperty('body'),
  );
});
