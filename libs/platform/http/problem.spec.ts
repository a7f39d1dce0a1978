import { describe, expect, test } from '@jest/globals';
import { ProblemError } from '#contracts';
import { StoreUnavailable } from '#event-store';
import { ReadStoreUnavailable } from '#read-store';
import { asProblemError, problemResponse } from './problem.js';

describe('an error as its caller is told it', () => {
  test.each([
    ['the log', new StoreUnavailable('down', 'EventStoreDB cannot be used now')],
    ['the read models', new ReadStoreUnavailable('MongoDB cannot be used now')],
  ])('is 503 with a time to wait where the store of %s is away', (_, error) => {
    const problem = asProblemError(error);
    expect(problem).toMatchObject({ code: 'store-unavailable', cause: error });
    expect(problemResponse(problem, 'c1')).toMatchObject({ status: 503, headers: { 'retry-after': '1' } });
  });

  test('is the problem that it is', () => {
    const problem = new ProblemError('not-found', 'there is none');
    expect(asProblemError(problem)).toBe(problem);
  });

  test('says nothing of what nobody foresaw', () => {
    const problem = asProblemError(new TypeError('secret is undefined'));
    expect(problem.code).toBe('internal-error');
    expect(problem.message).not.toContain('secret');
  });
});
