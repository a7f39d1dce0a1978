import { randomUUID } from 'node:crypto';
import { ANY, NO_STREAM, type AppendExpectedRevision } from '@eventstore/db-client';
import { compare, event } from './conversation.js';
import type { Questions, Scene } from './scene.js';

type Ids = readonly [first: string, second: string];
type Again = (ids: Ids) => readonly { readonly type: string; readonly id?: string; readonly data?: Record<string, unknown> }[];

/** Appends two events and later a third, then events with some of their ids again; answers what came of it. */
const repeat = async ({ talk }: Scene, expectedRevision: AppendExpectedRevision, again: Again): Promise<unknown> => {
  const name = `repeat-${randomUUID()}`;
  const ids: Ids = [randomUUID(), randomUUID()];
  const batch = ids.map((id, n) => event(`r${n}`, { n: 1 }, id));
  const original = await talk.client.appendToStream(talk.stream(name), batch, { expectedRevision: NO_STREAM });
  await talk.append(name, ['r2'], 1n);
  try {
    const events = again(ids).map(({ type, data, id }) => event(type, data, id));
    const result = await talk.client.appendToStream(talk.stream(name), events, { expectedRevision });
    const [kept, ...others] = await talk.events(name);
    const position = compare(result.position, original.position);
    const answer = { revision: String(result.nextExpectedRevision), position, written: others.length - 2 };
    return events[0]?.data['n'] === 2 ? { ...answer, kept: kept?.data } : answer;
  } catch (error) {
    return { throws: (error as Error).constructor.name };
  }
};

/** What becomes of ids that were written before. */
export const REPEATS: Questions = {
  'repeat at the original revision, later': (scene) =>
    repeat(scene, NO_STREAM, ([first, second]) => [
      { type: 'r0', id: first },
      { type: 'r1', id: second },
    ]),
  'repeat under ANY': (scene) =>
    repeat(scene, ANY, ([first, second]) => [
      { type: 'r0', id: first },
      { type: 'r1', id: second },
    ]),
  'leading part at the original revision': (scene) => repeat(scene, NO_STREAM, ([first]) => [{ type: 'r0', id: first }]),
  'superset at the original revision': (scene) =>
    repeat(scene, NO_STREAM, ([first, second]) => [{ type: 'r0', id: first }, { type: 'r1', id: second }, { type: 'r3' }]),
  'part and more at a past revision': (scene) => repeat(scene, 0n, ([, second]) => [{ type: 'r1', id: second }, { type: 'r4' }]),
  'same id, other data': (scene) =>
    repeat(scene, NO_STREAM, ([first, second]) => [
      { type: 'r0', id: first, data: { n: 2 } },
      { type: 'r1', id: second },
    ]),
};
