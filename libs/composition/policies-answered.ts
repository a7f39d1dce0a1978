import { START } from '#event-store';
import type { Log } from '#projections';
import type { ReadStore } from '#read-store';
import { ANSWERED, CHECKPOINT } from './policy-runner.js';

/** Whether policies have answered everything in the log, by how far they say that they have come. */
export async function policiesHaveAnswered({ eventStore }: Pick<Log, 'eventStore'>, readStore: ReadStore): Promise<boolean> {
  const after = (await readStore.checkpoint(CHECKPOINT))?.position ?? START;
  for await (const { type } of eventStore.readAll({ after })) if (ANSWERED.has(type)) return false;
  return true;
}
