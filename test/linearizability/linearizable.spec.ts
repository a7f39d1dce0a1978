import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { linearization, type Operation } from './linearizable.js';
import { revisions, type Change, type Changed } from './revisions.js';

type Call = Operation<Change, Changed>;

const model = revisions(0);
const call = (ifMatch: number | undefined, output: Changed | undefined, asked: number, answered = Infinity): Call => ({
  input: { ifMatch },
  output,
  asked,
  answered,
});
const accepted = (revision: number): Changed => ({ accepted: revision });
const stale = (revision: number): Changed => ({ stale: revision });

describe('a history of concurrent changes', () => {
  test('that overlap holds in whichever order explains the answers', () => {
    const history = [call(0, stale(1), 1, 6), call(0, accepted(1), 2, 5), call(undefined, accepted(2), 3, 4)];
    expect(linearization(history, model)?.map(({ output }) => output)).toEqual([accepted(1), stale(1), accepted(2)]);
  });

  test('that follow each other does not hold in another order', () =>
    expect(linearization([call(0, accepted(1), 5, 6), call(undefined, accepted(2), 3, 4)], model)).toBeUndefined());

  test('with a lost update does not hold: two changes on the same revision, both accepted', () =>
    expect(linearization([call(0, accepted(1), 1, 3), call(0, accepted(1), 2, 4)], model)).toBeUndefined());

  test('with a stale answer does not hold: a change that was answered before is not seen', () =>
    expect(linearization([call(0, accepted(1), 1, 2), call(7, stale(0), 3, 4)], model)).toBeUndefined());

  test('holds where a change that nobody knows of has taken effect, late too, or has not', () => {
    const unknown = call(0, undefined, 1);
    expect(linearization([unknown, call(0, stale(1), 2, 3)], model)).toHaveLength(2);
    expect(linearization([unknown, call(0, accepted(1), 2, 3)], model)).toBeDefined();
    expect(linearization([unknown, call(9, stale(0), 2, 3), call(9, stale(1), 4, 5)], model)).toBeDefined();
  });

  test('does not hold where a change that nobody knows of must have taken effect twice', () =>
    expect(linearization([call(undefined, undefined, 1), call(9, stale(2), 2, 3)], model)).toBeUndefined());

  test('that was made one after the other, and then spread over time, always holds', () => {
    const step = fc.record({
      ifMatch: fc.option(fc.nat(6), { nil: undefined }),
      before: fc.nat(20),
      after: fc.nat(20),
      known: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
        let state = model.initial;
        const history = steps.map(({ ifMatch, before, after, known }, n): Call => {
          const next = model.step(state, { ifMatch });
          state = next.state;
          return call(ifMatch, known ? next.output : undefined, 10 * n - before, known ? 10 * n + after : Infinity);
        });
        expect(linearization(history, model)).toBeDefined();
      }),
    );
  });
});
