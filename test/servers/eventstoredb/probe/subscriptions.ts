import { randomUUID } from 'node:crypto';
import { END, START, eventTypeFilter, excludeSystemEvents, streamNameFilter } from '@eventstore/db-client';
import { eventually, type Heard } from './conversation.js';
import type { Questions, Scene } from './scene.js';

const streams = ({ talk }: Scene, ...names: readonly string[]) => ({
  filter: streamNameFilter({ prefixes: names.map((name) => talk.stream(name)) }),
});

const isCaughtUp = ({ signals }: Heard): boolean => signals.includes('caughtUp');

/** What subscriptions send. */
export const SUBSCRIPTIONS: Questions = {
  'subscribe from the middle of an append': async (scene) =>
    (await scene.talk.heard({ fromPosition: scene.at('a1'), ...streams(scene, 'b', 'other') }, isCaughtUp)).seen,
  'subscribe from an event, own stream': async (scene) =>
    (await scene.talk.heard({ fromPosition: scene.at('a0'), ...streams(scene, 'a') }, isCaughtUp)).seen,
  'subscribe with a type filter': async ({ talk, at }) => {
    const options = { fromPosition: at('a0'), filter: eventTypeFilter({ prefixes: ['x', 'b1'] }) };
    return (await talk.heard(options, isCaughtUp)).seen;
  },
  'subscribe from END': async (scene) => (await scene.talk.heard({ fromPosition: END, ...streams(scene, 'a') }, isCaughtUp)).seen,
  'subscribe says caughtUp': async (scene) =>
    (await scene.talk.heard({ fromPosition: scene.at('a0'), ...streams(scene, 'a') }, isCaughtUp)).signals,
  'subscribe from a position that is none': async ({ talk, at }) => {
    const { commit, prepare } = at('a1');
    const options = { fromPosition: { commit: commit + 1n, prepare: prepare + 1n } };
    return (await talk.heard(options, ({ signals }) => signals.length > 0)).signals;
  },
  'subscribe delivers live, in order': async (scene) => {
    const { talk } = scene;
    let writing: Promise<void> | undefined;
    const write = async () => {
      for (let n = 0; n < 3; n += 1) await talk.append(`live${n % 2}`, [`l${n}-0`, `l${n}-1`]);
    };
    const heard = await talk.heard({ fromPosition: END, ...streams(scene, 'live') }, (sofar) => {
      if (isCaughtUp(sofar)) writing ??= write();
      return sofar.seen.length >= 6;
    });
    await writing;
    return heard.seen;
  },
  excludeSystemEvents: async ({ talk }) => {
    await talk.client.setStreamMetadata(talk.stream('described'), { owner: 'sales' });
    const { seen } = await talk.heard({ fromPosition: START, filter: excludeSystemEvents() }, isCaughtUp);
    return seen.some((type) => type?.startsWith('$'));
  },
  'checkpoints while nothing matches': async ({ talk, at }) => {
    let checkpoints = 0;
    let whenCaughtUp: number | undefined;
    let writing: Promise<void> | undefined;
    const write = async () => {
      for (let n = 0; n < 64; n += 1) await talk.append('noise', ['noise']);
    };
    const checkpointReached = async () => void (checkpoints += 1);
    const prefixes = [`nothing-${randomUUID()}`];
    const filter = streamNameFilter({ prefixes, maxSearchWindow: 32, checkpointInterval: 1, checkpointReached });
    await talk.heard({ fromPosition: at('a0'), filter }, (sofar) => {
      if (isCaughtUp(sofar)) whenCaughtUp ??= checkpoints;
      if (whenCaughtUp !== undefined) writing ??= write();
      return checkpoints >= (whenCaughtUp ?? checkpoints) + 2;
    });
    await writing;
    return { whenCaughtUp: (whenCaughtUp ?? 0) > 0, live: checkpoints - (whenCaughtUp ?? 0) >= 2 };
  },
  'subscribe to a stream that is missing yet': async ({ talk }) => {
    const seen: (string | undefined)[] = [];
    const subscription = talk.client.subscribeToStream(talk.stream('born'), { fromRevision: START });
    let isThere = false;
    subscription.on('data', ({ event }) => void seen.push(event?.type));
    subscription.on('caughtUp', () => void (isThere = true));
    await eventually(() => isThere);
    await talk.append('born', ['born']);
    await eventually(() => seen.length > 0);
    await subscription.unsubscribe();
    return seen;
  },
};
