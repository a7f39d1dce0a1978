import { describe, expect, test } from '@jest/globals';
import { StoreUnavailable } from '../errors.js';
import { asUnavailable, Ended, isInvalidPosition, isPassing, NoAnswer } from './trouble.js';

const error = (fields: object, message = ''): Error => Object.assign(new Error(message), fields);

describe('trouble that may pass', () => {
  test.each([
    ['a plain error of status 14, as appends fail', error({ code: 14 })],
    ['an error of the client that is unavailable', error({ code: 14, type: 'unavailable' })],
    ['a deadline that was missed', error({ code: 4, type: 'deadline-exceeded' })],
    ['a server that gave up on a write', error({ code: 10, type: 'timeout' })],
    ['a server that stops', error({ code: 1, type: 'cancelled' })],
    ['a stream that was reset', error({ code: 13, type: 'unknown' })],
    ['an error that the server did not foresee', error({ code: 2, type: 'unknown' })],
    ['a node that is not the leader any more', error({ code: 5, type: 'not-leader' })],
    ['a cluster of which no node answers', error({}, 'Failed to discover after 10 attempts.')],
    ['no answer', new NoAnswer(5)],
    ['the end of what has no end', new Ended()],
    ['a store that was unavailable to a part of the work', new StoreUnavailable('down', '')],
  ])('is %s', (_, one) => expect(isPassing(one)).toBe(true));
});

describe('trouble that stays', () => {
  test.each([
    ['a stream that is not there', error({ type: 'stream-not-found' })],
    ['a stream that was ended for good', error({ code: 9, type: 'stream-deleted' })],
    ['credentials that are refused', error({ code: 7, type: 'access-denied' })],
    ['an append that is too large', error({ code: 3, type: 'maximum-append-size-exceeded' })],
    ['a position that is none', error({ code: 2, type: 'unknown' }, '2 UNKNOWN: Unexpected ReadAllResult: InvalidPosition')],
    ['a store that is closed', new StoreUnavailable('closed', '')],
    ['a mistake in the program', new TypeError('x is not a function')],
    ['what is no error', 'Impossible situation'],
  ])('is %s', (_, one) => expect(isPassing(one)).toBe(false));
});

describe('callers of the port are told', () => {
  test.each([
    ['down', error({ code: 14 }, 'connect ECONNREFUSED')],
    ['down', error({ code: 7, type: 'access-denied' })],
    ['timeout', error({ code: 4 })],
    ['timeout', error({ code: 10 })],
    ['timeout', new NoAnswer(5)],
  ])('%s', (why, one) => expect(asUnavailable(one)).toMatchObject({ name: 'StoreUnavailable', why, cause: one }));

  test('everything else as it is', () => {
    for (const one of [new TypeError('x'), new StoreUnavailable('closed', ''), error({ type: 'stream-deleted' }), 'text'])
      expect(asUnavailable(one)).toBe(one);
  });

  test('that a position is none, and not that the server is down', () => {
    expect(isInvalidPosition(error({ code: 2 }, 'Unexpected ReadAllResult: InvalidPosition'))).toBe(true);
    expect(isInvalidPosition(error({ code: 2 }, 'Unexpected ReadAllResult: Error'))).toBe(false);
  });
});
