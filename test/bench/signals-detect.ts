import { improvementStream } from '#contracts';
import { timeOf } from './support/folder.js';
import { heapHeld } from './support/heap.js';
import { partnersNamed } from './support/history.js';
import { openBenchedWriteSide } from './support/write-side.js';

/** What the close of a period of many partners took. */
export interface Detection {
  readonly seconds: number;
  readonly heapMebibytes: number;
  /** How many events stand in the improvement streams afterwards. */
  readonly signals: number;
}

interface Close {
  readonly folder: string;
  readonly partners: number;
  readonly periodId: string;
  readonly to: string;
}

/** Issues what the policy answers to the close of a period of each partner, one after the other as the policies are run. */
export async function detect({ folder, partners, periodId, to }: Close): Promise<Detection> {
  const side = await openBenchedWriteSide(folder);
  const dispatcher = side.dispatcher();
  const milliseconds = await timeOf(async () => {
    for (const partnerId of partnersNamed(partners)) {
      const body = { partnerId, programId: 'scms', periodId, effectiveAt: `${to}T22:00:00Z` };
      const key = `${partnerId}/${periodId}`;
      const problem = await dispatcher.dispatchOwn(
        { command: 'DetectSignals', body },
        { key, correlationId: key, causationId: key },
      );
      if (problem) throw problem;
    }
  });
  const heapMebibytes = heapHeld();
  let signals = 0;
  for (const partnerId of partnersNamed(partners))
    signals += ((await side.eventStore.streamHead(improvementStream(partnerId, 'scms'))) ?? -1) + 1;
  await side.close();
  return { seconds: milliseconds / 1000, heapMebibytes, signals };
}
