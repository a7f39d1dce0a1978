import { PassThrough } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { Pull } from './pull.js';

/** A call that sends what is written to it, and how often it was cancelled. */
const aCall = (count?: number) => {
  const items = new PassThrough({ objectMode: true });
  let cancelled = 0;
  const cancel = async () => void (cancelled += 1);
  return { items, cancel, ...(count !== undefined && { count }), cancelled: () => cancelled };
};
const NEVER = new AbortController().signal;
const SILENCE = 50;

describe('what a call sends', () => {
  test('is taken as it is asked for, and then its end', async () => {
    const call = aCall();
    const pull = new Pull<number>(call, NEVER, SILENCE);
    for (const n of [1, 2, 3]) call.items.write(n);
    call.items.end();
    expect(await pull.next(2)).toEqual([1, 2]);
    expect(await pull.next(2)).toEqual([3]);
    expect(await pull.next(2)).toEqual([]);
    pull.close();
    expect(call.cancelled()).toBe(0);
  });

  test('is waited for, but not for ever', async () => {
    const call = aCall();
    const pull = new Pull<number>(call, NEVER, SILENCE);
    const next = pull.next(2);
    call.items.write(1);
    expect(await next).toEqual([1]);
    await expect(pull.next(2)).rejects.toMatchObject({ name: 'NoAnswer' });
    pull.close();
    expect(call.cancelled()).toBe(1);
  });

  test('is taken before the error that follows it', async () => {
    const call = aCall();
    const pull = new Pull<number>(call, NEVER, SILENCE);
    call.items.write(1);
    call.items.emit('error', new Error('cut'));
    expect(await pull.next(2)).toEqual([1]);
    await expect(pull.next(2)).rejects.toThrow('cut');
  });

  test('comes together where it comes without a pause', async () => {
    const call = aCall();
    const pull = new Pull<number>(call, NEVER, Infinity);
    const flow = pull.flow(5);
    call.items.write(1);
    setImmediate(() => call.items.write(2));
    expect((await flow).slice(0, 2)).toEqual([1, 2]);
  });

  test('ends with why it was aborted', async () => {
    const call = aCall();
    const stop = new AbortController();
    const pull = new Pull<number>(call, stop.signal, Infinity);
    const next = pull.next(1);
    stop.abort(new Error('closed'));
    await expect(next).rejects.toThrow('closed');
    pull.close();
    expect(call.cancelled()).toBe(1);
  });
});

describe('a call of so many items', () => {
  test('ends by itself, so that it need not be cancelled', async () => {
    const call = aCall(2);
    const pull = new Pull<number>(call, NEVER, SILENCE);
    call.items.write(1);
    expect(await pull.next(2)).toEqual([1]);
    call.items.write(2);
    const last = pull.next(2);
    setImmediate(() => call.items.end());
    expect(await last).toEqual([2]);
    pull.close();
    expect(call.cancelled()).toBe(0);
  });

  test('is complete with the last of them, though it fails or never ends', async () => {
    for (const fail of [(call: ReturnType<typeof aCall>) => call.items.emit('error', new Error('cut')), () => undefined]) {
      const call = aCall(1);
      const pull = new Pull<number>(call, NEVER, SILENCE);
      call.items.write(1);
      const last = pull.next(2);
      setImmediate(() => fail(call));
      expect(await last).toEqual([1]);
      expect(await pull.next(2)).toEqual([]);
      pull.close();
      expect(call.cancelled()).toBe(1);
    }
  });
});
