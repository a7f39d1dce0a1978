import { describe, expect, test } from '@jest/globals';
import { deterministicId } from '#kernel';
import type { StoredEvent } from '#event-store';
import { sizeOf } from '#event-store/adapter';
import { appendsOf } from './appends.js';

/** A log from a list such as `a1 a1 b2`: the stream, and the command that led to the event. */
const log = (text: string): StoredEvent[] => {
  const next = new Map<string, number>();
  return text.split(' ').map((word, at) => {
    const [stream = '', commandId] = [word.slice(0, 1), word.slice(1)];
    const revision = next.get(stream) ?? 0;
    next.set(stream, revision + 1);
    return {
      id: deterministicId(word, String(at)),
      type: 'MetricRecorded',
      stream,
      revision,
      position: String(at + 1).padStart(20, '0'),
      data: {},
      metadata: { commandId },
    };
  });
};

const grouped = async (text: string, limit?: number) => {
  async function* events() {
    yield* log(text);
  }
  const appends = await Array.fromAsync(appendsOf(events(), limit));
  return appends.map(({ stream, events }) => events.map(({ metadata }) => `${stream}${String(metadata['commandId'])}`).join(' '));
};

describe('the appends of a copy', () => {
  test('hold what follows each other in one stream', async () => {
    expect(await grouped('a1 a1 a2 b3 a4')).toEqual(['a1 a1 a2', 'b3', 'a4']);
  });

  test('end where the next command has no room, and within one only where it has none by itself', async () => {
    const [one] = log('a1');
    const room = 3 * (one ? sizeOf(one) : 0);
    expect(await grouped('a1 a1 a2 a2 a3', room)).toEqual(['a1 a1', 'a2 a2 a3']);
    expect(await grouped('a1 a2 a2 a2 a2 a2 b3', room)).toEqual(['a1', 'a2 a2 a2', 'a2 a2', 'b3']);
  });

  test('of an empty log are none', async () => {
    async function* nothing(): AsyncIterable<StoredEvent> {}
    expect(await Array.fromAsync(appendsOf(nothing()))).toEqual([]);
  });
});
