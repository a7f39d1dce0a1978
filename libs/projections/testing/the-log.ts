import {
  feedbackEvents,
  goalEvents,
  improvementEvents,
  metricEvents,
  partnerEvents,
  programEvents,
  reviewEvents,
  scheduleEvents,
} from '#contracts';
import type { History } from '#kernel/given-when-then';
import type { AnyReadModel, Folding } from '../read-model/index.js';
import { foldSubject, type FoldOptions } from '../replay/index.js';
import { aLog, type TestLog } from './a-log.js';

/** A log of these histories, one after the other; several of one stream follow each other in it. */
export async function theLog(...histories: readonly History[]): Promise<TestLog> {
  const log = await aLog([
    ...programEvents,
    ...partnerEvents,
    ...metricEvents,
    ...goalEvents,
    ...reviewEvents,
    ...scheduleEvents,
    ...improvementEvents,
    ...feedbackEvents,
  ]);
  await happened(log, ...histories);
  return log;
}

/** Appends histories to a log. */
export async function happened(log: TestLog, ...histories: readonly History[]): Promise<void> {
  for (const { stream, events, actor, at } of histories)
    await log.append(stream, events, {
      ...(actor && { actor }),
      ...(at !== undefined && { recordedAt: at, effectiveAt: at }),
    });
}

/** One document of a read model as the log makes it; `undefined` where it makes none. */
export async function theDocument(
  log: TestLog,
  model: AnyReadModel,
  id: string,
  options: FoldOptions = {},
): Promise<Folding | undefined> {
  return (await foldSubject(log, model, model.subjectOf(id), options)).documents.get(id);
}
