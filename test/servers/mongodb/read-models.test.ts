import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { anAgreedGoal, anAssessedGoal } from '#goals/testing';
import { anAction, promised } from '#improvement/testing';
import { ProjectionRunner, publishedName, readModels, type RunnerSettings } from '#projections';
import { happened, theLog, type TestLog } from '#projections/testing';
import type { ReadStore } from '#read-store';
import { openMongoReadStore } from '#read-store/mongodb';
import { aConcludedReview } from '#reviews/testing';
import { Story, type Step } from '../../../libs/projections/testing/any-story.js';
import { mongoDbForTests, type MongoDbForTests } from './index.js';

const clock = { now: () => '2011-03-01T10:00:00.000Z' };
const SOON = 120_000;

const FIRST: readonly Step[] = [
  { kind: 'record', month: 1, which: 0, figure: 8 },
  { kind: 'record', month: 1, which: 1, figure: 0 },
  { kind: 'record', month: 2, which: 2, figure: 3 },
  { kind: 'restate', month: 1, which: 0, figure: 9 },
  { kind: 'close', month: 1 },
];

const THEN: readonly Step[] = [
  { kind: 'reopen', month: 1 },
  { kind: 'void', month: 1, which: 1, figure: 0 },
  { kind: 'rules', month: 1 },
  { kind: 'profile', month: 0 },
  { kind: 'close', month: 1 },
];

/* Runs the read models until they hold everything, and stops. What of them is not as the log says. */
const differences = async (log: TestLog, store: ReadStore, settings: Partial<RunnerSettings>): Promise<unknown> => {
  const runner = new ProjectionRunner({ log, store, models: readModels, clock, settings: { longestWait: 2, ...settings } });
  const abort = new AbortController();
  const done = runner.run(abort.signal);
  const head = await log.eventStore.logHead();
  await Promise.race([done, runner.waitFor(head, SOON)]);
  while ((await runner.status()).projections.some(({ jobs }) => jobs > 0)) await new Promise((resolve) => setTimeout(resolve, 5));
  const { projections } = await runner.status();
  const found: unknown[] = projections.flatMap(({ parked }) => parked);
  for (const { name } of readModels) {
    const verified = await runner.verify(name);
    found.push(...verified.differences);
    if (verified.folded !== verified.stored) found.push(verified);
  }
  abort.abort();
  await done;
  return found;
};

describe('the read models in MongoDB', () => {
  let mongodb: MongoDbForTests;

  beforeAll(async () => {
    mongodb = await mongoDbForTests();
  });

  afterAll(() => mongodb.stop());

  test.each(['transactions', 'ordered'] as const)(
    'are what the log says, pass their schemas and are found under their stable names: %s',
    async (writes) => {
      const database = mongodb.database();
      const store = await openMongoReadStore({ url: mongodb.url, database, writes });
      const story = new Story();
      const log = await theLog(...story.beginning);
      for (const step of FIRST) await happened(log, ...story.next(step));
      await happened(log, anAssessedGoal(), anAgreedGoal({ subject: { goalId: 'another', periodId: 'FY2011-P05' } }));
      await happened(log, aConcludedReview(), anAction([promised]));
      expect(await differences(log, store, { batchSize: 5, mostChanged: 3 })).toEqual([]);
      for (const step of THEN) await happened(log, ...story.next(step));
      expect(await differences(log, store, {})).toEqual([]);

      const client = new MongoClient(mongodb.url);
      for (const model of readModels) {
        const seen = await client.db(database).collection(publishedName(model)).countDocuments();
        expect([model.name, seen]).toEqual([model.name, await store.count((await store.resolve(model.name)) ?? '')]);
      }
      const [best] = await client
        .db(database)
        .collection('v1_scorecards')
        .find()
        .sort({ '_decimals.total': -1 })
        .limit(1)
        .toArray();
      expect(String(best?.['_decimals']?.total)).toBe(String(Number(best?.['total'])));
      await client.close();
      await store.close();
    },
    300_000,
  );
});
