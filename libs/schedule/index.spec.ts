import { describe, expect, test } from '@jest/globals';
import { validateBody } from '#kernel/body';
import { schedule } from './index.js';

describe('the commands of schedules', () => {
  test.each(schedule.commands.map((command) => [command.name, command] as const))(
    '%s has an example that is valid',
    (_, { body, example }) => expect(validateBody(body, example)).toHaveProperty('body'),
  );
});
