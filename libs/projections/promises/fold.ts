import { actionAccepted, actionCancelled, actionCompleted, actionReopened, type ActionSubject } from '#contracts';
import type { RecordedEvent, Side } from '#kernel';
import { reactionsOf } from '../read-model/index.js';
import type { PromiseTally } from './promise-tally.js';

const { on } = reactionsOf<PromiseTally>();

type Counts = PromiseTally['vendor'];

const NONE: Counts = { made: 0, onTime: 0, late: 0, asFirstPromised: 0, broken: 0, open: 0 };

const keys = ({ data: { partnerId, programId } }: { readonly data: ActionSubject }) => [`${partnerId}.${programId}`];

/** The tally with so many more promises of a side, of each kind. */
function counted(
  tally: PromiseTally | undefined,
  { data, metadata: { recordedAt } }: RecordedEvent<string, ActionSubject & { readonly owingSide: Side }>,
  change: Partial<Counts>,
): PromiseTally {
  const { partnerId, programId, owingSide } = data;
  const before = tally ?? { id: `${partnerId}.${programId}`, partnerId, programId, vendor: NONE, partner: NONE };
  const counts = { ...before[owingSide] };
  for (const [kind, more] of Object.entries(change) as [keyof Counts, number][]) counts[kind] += more;
  return { ...before, [owingSide]: counts, recordedAt };
}

/** What becomes of promises, event by event. */
export const promiseReactions = [
  on(actionAccepted, keys, (tally, event) => counted(tally, event, { made: 1, open: 1 })),
  on(actionCompleted, keys, (tally, event) => {
    const { onTime, asFirstPromised } = event.data;
    const kept = onTime ? { onTime: 1 } : { late: 1 };
    return counted(tally, event, { open: -1, ...kept, ...(asFirstPromised && { asFirstPromised: 1 }) });
  }),
  on(actionCancelled, keys, (tally, event) => (event.data.wasPromised ? counted(tally, event, { open: -1, broken: 1 }) : tally)),
  on(actionReopened, keys, (tally, event) => (event.data.isPromised ? counted(tally, event, { made: 1, open: 1 }) : tally)),
];
