import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Value } from 'typebox/value';
import { partnerStream } from '#contracts';
import { inStream } from '#kernel/given-when-then';
import { rebaselined } from '#metrics/testing';
import { memoryReadStore } from '#read-store/memory';
import type { ReadStore } from '#read-store';
import { feedbackWasGiven, inTheStream as inFeedback } from '#feedback/testing';
import { anAgreedGoal, anAssessedGoal } from '#goals/testing';
import { aClosedCycle, aPlan, analysed, escalated, learned } from '#improvement/testing';
import { aConcludedReview } from '#reviews/testing';
import { aPlannedCycle, customsAgent } from '#schedule/testing';
import { collectionOf, type AnyReadModel } from './read-model/index.js';
import { readModels } from './read-models.js';
import { ProjectionRunner } from './runner/index.js';
import { Story, anySteps, type Step } from './testing/any-story.js';
import { happened, theLog, type TestLog } from './testing/index.js';

const clock = { now: () => '2011-03-01T10:00:00.000Z' };
const SOON = 10_000;

const faultsOf = (model: AnyReadModel, document: unknown): readonly string[] =>
  Value.Errors(model.stored, document).map(({ instancePath, message }) => `${model.name}${instancePath} ${message}`);

/** Runs the read models until they hold everything, then stops; `settings` say in which steps. */
async function catchUp(log: TestLog, store: ReadStore, settings: { readonly batchSize: number; readonly mostChanged: number }) {
  const runner = new ProjectionRunner({ log, store, models: readModels, clock, settings: { longestWait: 2, ...settings } });
  const abort = new AbortController();
  const done = runner.run(abort.signal);
  const head = await log.eventStore.logHead();
  await Promise.race([done, runner.waitFor(head, SOON)]);
  while ((await runner.status()).projections.some(({ jobs }) => jobs > 0)) await new Promise((resolve) => setTimeout(resolve, 1));
  const { projections } = await runner.status();
  expect(projections.flatMap(({ parked }) => parked)).toEqual([]);
  expect(projections.every(({ isCaughtUp }) => isCaughtUp)).toBe(true);
  const verified = [];
  for (const { name } of readModels) verified.push(await runner.verify(name));
  abort.abort();
  await done;
  return verified;
}

const told = async (steps: readonly Step[]) => {
  const story = new Story();
  const log = await theLog(...story.beginning);
  for (const step of steps) await happened(log, ...story.next(step));
  return log;
};

describe('every read model', () => {
  test.each(readModels.map((model) => [model.name, model] as const))('%s: its example is one of its documents', (_, model) => {
    expect(faultsOf(model, { ...(model.example as object), position: '0'.repeat(20) })).toEqual([]);
  });

  test.each(readModels.map((model) => [model.name, model] as const))(
    '%s: its indexes and sorts are of declared fields',
    (_, model) => {
      const { fields, defaultSort } = model;
      const indexed = collectionOf(model).indexes.flat();
      const used = [...indexed.map((field) => field.replace(/^-/, '')), ...defaultSort.map(({ field }) => field)];
      expect(used.filter((field) => field !== 'id' && !Object.hasOwn(fields, field))).toEqual([]);
    },
  );

  test('has a name of its own', () => {
    const names = readModels.map((model) => collectionOf(model).name);
    expect(new Set(names).size).toBe(names.length);
  });

  test('holds documents of its schema, whatever has happened', async () => {
    const log = await told([
      { kind: 'record', month: 1, which: 0, figure: 8 },
      { kind: 'record', month: 1, which: 1, figure: 0 },
      { kind: 'restate', month: 1, which: 0, figure: 9 },
      { kind: 'void', month: 1, which: 1, figure: 0 },
      { kind: 'close', month: 1 },
      { kind: 'reopen', month: 1 },
      { kind: 'profile', month: 0 },
      { kind: 'close', month: 1 },
    ]);
    await happened(
      log,
      anAssessedGoal(),
      anAgreedGoal({ subject: { goalId: 'another', periodId: 'FY2011-P05' } }),
      aConcludedReview(),
      aPlannedCycle(customsAgent),
      inStream(partnerStream('orgenics-ltd'), rebaselined('FY2009-P01', 'FY2010-P12', 'FY2011-P01')),
      aPlan(analysed, learned, escalated, aClosedCycle),
      inFeedback(feedbackWasGiven()),
    );
    const store = memoryReadStore();
    await catchUp(log, store, { batchSize: 100, mostChanged: 100 });
    for (const model of readModels) {
      const documents = [];
      const collection = (await store.resolve(model.name)) ?? '';
      for await (const document of store.stream(collection, {})) documents.push(document);
      expect(documents).not.toEqual([]);
      expect(documents.flatMap((document) => faultsOf(model, document))).toEqual([]);
    }
  });

  test('is what the log says, in whatever steps and with whatever stops it was folded', async () => {
    const runs = fc.record({ batchSize: fc.integer({ min: 1, max: 7 }), mostChanged: fc.integer({ min: 1, max: 20 }) });
    await fc.assert(
      fc.asyncProperty(anySteps, fc.nat(40), runs, runs, async (steps, stop, first, second) => {
        const story = new Story();
        const log = await theLog(...story.beginning);
        const store = memoryReadStore();
        for (const step of steps.slice(0, stop)) await happened(log, ...story.next(step));
        await catchUp(log, store, first);
        for (const step of steps.slice(stop)) await happened(log, ...story.next(step));
        for (const { collection, differences, folded, stored } of await catchUp(log, store, second))
          expect({ collection, differences, stored }).toEqual({ collection, differences: [], stored: folded });
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
