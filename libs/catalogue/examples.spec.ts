import { describe, expect, test } from '@jest/globals';
import { validateBody } from '#kernel/body';
import { capabilities } from './capabilities.js';

const commands = capabilities.flatMap(({ commands }) => commands).map((command) => [command.name, command] as const);

describe('the example of each command', () => {
  test.each(commands)('%s is a valid body', (_, { body, example }) =>
    expect(validateBody(body, example)).toEqual({ body: expect.anything() }),
  );

  test('names a stream', () => {
    for (const [name, { body, example, stream, locates }] of commands) {
      const validated = validateBody(body, example);
      if ('body' in validated && !locates) expect([name, stream(validated.body, {})]).toEqual([name, expect.any(String)]);
    }
  });
});
