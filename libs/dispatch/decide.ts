import { ProblemError } from '#contracts';
import { contentHash, deterministicId, isRefusal, type Clock, type Dispatchable, type RecordedEvent } from '#kernel';
import { startOfDay } from './anonymously.js';
import { consultedStates } from './consulted.js';
import type { Draft } from './draft.js';
import { foldedDocuments, type FoldDocument } from './folded.js';
import { asProblem, type Prepared } from './prepare.js';
import { recordedEvents } from './recorded-events.js';
import type { StreamStates } from './stream-states.js';

/** What becomes of one command: stored before, refused, or events to append (none: it changes nothing). */
export type Plan =
  | { readonly kind: 'repeated'; readonly firstRevision: number }
  | { readonly kind: 'refused'; readonly problem: ProblemError }
  | {
      readonly kind: 'accepted';
      readonly events: readonly RecordedEvent[];
      /** Revision of the entity as it was, or of the stream where the command names no entity. */
      readonly entityRevision: number;
      readonly before: readonly Dispatchable[];
    };

/** What a decision is made with besides its own stream. */
export interface Surroundings {
  readonly states: StreamStates;
  readonly clock: Clock;
  readonly foldDocument: FoldDocument;
}

interface Spoken {
  readonly effectiveAt?: string;
  readonly reason?: string;
}

const etagOf = (revision: number | undefined): string => `"${revision ?? -1}"`;

const stale = (problemPath: string, expected: number, actual: number | undefined): ProblemError =>
  new ProblemError('revision-stale', `expected revision ${expected}, found ${actual ?? 'none'}`, {
    path: problemPath,
    etag: etagOf(actual),
  });

/** Decides one command on the stream as the commands before it in the same append leave it. */
export async function decide(
  prepared: Prepared,
  draft: Draft,
  { states: streams, clock, foldDocument }: Surroundings,
): Promise<Plan> {
  const { definition, body, commandId, ifMatch, actor } = prepared;
  const firstRevision = draft.revisionOf(commandId);
  if (firstRevision !== undefined) return { kind: 'repeated', firstRevision };

  const own = { ...prepared.located.states, ...draft.statesOf(definition.slices) };
  const entityRevision = definition.entity ? definition.entity(body, own) : draft.revision;
  if (ifMatch !== undefined && ifMatch !== entityRevision)
    return { kind: 'refused', problem: stale('If-Match', ifMatch, entityRevision) };

  const { states, read } = await consultedStates(definition.consults?.(body, own) ?? {}, streams);
  const folded = await foldedDocuments(definition.folds?.(body, own) ?? {}, draft, foldDocument);
  const recalls = definition.recalls?.(body, own);
  const recalled = recalls === undefined ? undefined : await recall(draft, recalls, streams);
  const now = clock.now();
  const told = definition.anonymous ? startOfDay(now) : now;
  const recordedAt = told > draft.recordedAt ? told : draft.recordedAt;
  const { effectiveAt = recordedAt, reason } = body as Spoken;
  let made = 0;
  const newId = () => deterministicId(commandId, 'new', String((made += 1)));
  const decision = definition.decide(
    body,
    { ...own, ...states, ...folded.documents },
    {
      actor,
      ...(definition.anonymous ? { now, effectiveAt: now } : { now: recordedAt, effectiveAt }),
      reason,
      commandId,
      newId,
      recalled,
    },
  );
  if (isRefusal(decision)) return { kind: 'refused', problem: asProblem(decision) };
  const { revision } = draft;
  const events = recordedEvents({
    prepared,
    events: decision,
    revision,
    recordedAt,
    effectiveAt,
    reason,
    // How far other streams had come would tell when an anonymous command was issued.
    read: definition.anonymous ? {} : { ...prepared.located.read, ...read, ...folded.read },
  });
  const before = events.length > 0 ? (definition.precededBy?.(body, own) ?? []) : [];
  return { kind: 'accepted', events, entityRevision: entityRevision ?? revision, before };
}

const recall = async (draft: Draft, revision: number, streams: StreamStates): Promise<RecordedEvent> =>
  draft.events.find((event) => event.revision === revision) ?? streams.eventAt(draft.base.stream, revision);

/** The same prerequisite of many commands, once. */
export const distinct = (commands: readonly Dispatchable[]): readonly Dispatchable[] => [
  ...new Map(commands.map((command) => [contentHash(command), command])).values(),
];
