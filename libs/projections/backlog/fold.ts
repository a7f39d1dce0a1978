import {
  actionAccepted,
  actionBlocked,
  actionCancelled,
  actionCompleted,
  actionDeclined,
  actionPrioritised,
  actionProgressReported,
  actionProposed,
  actionReassigned,
  actionReopened,
  actionStarted,
  actionTimelineAdjusted,
  actionUnblocked,
  actionVerified,
  type ActionSubject,
} from '#contracts';
import type { RecordedEvent } from '#kernel';
import { reactionsOf } from '../read-model/index.js';
import { actionKeys as keys } from '../shared/actions.js';
import type { BacklogEntry } from './backlog-entry.js';

const { on } = reactionsOf<BacklogEntry>();

type AboutAction = RecordedEvent<string, ActionSubject>;

/** Every event leaves its mark on the action. */
const changed = (entry: BacklogEntry | undefined, event: AboutAction, change: Partial<BacklogEntry>) =>
  entry && { ...entry, ...change, revision: event.revision, recordedAt: event.metadata.recordedAt };

/** Nothing keeps it from going on any more. */
const unblocked = ({ blockedBecause: _because, ...entry }: BacklogEntry): BacklogEntry => entry;

/** It is not done, whatever was said before. */
const undone = ({ completion: _completion, verification: _verification, ...entry }: BacklogEntry): BacklogEntry => entry;

const ended = (entry: BacklogEntry | undefined, event: AboutAction, change: Partial<BacklogEntry>) =>
  entry && changed(unblocked(entry), event, { isOpen: false, ...change });

/** What becomes of an action, event by event. */
export const backlogReactions = [
  on(actionProposed, keys, (_, event, { key }) => {
    const { terms, proposedBy, ...subject } = event.data;
    return {
      id: key,
      ...subject,
      ...terms,
      status: 'proposed',
      isOpen: true,
      proposedBy,
      isPromised: false,
      firstDueOn: terms.dueOn,
      adjustments: 0,
      revision: event.revision,
      recordedAt: event.metadata.recordedAt,
    };
  }),
  on(actionAccepted, keys, (entry, event) =>
    changed(entry, event, { status: 'accepted', isPromised: true, firstDueOn: event.data.dueOn }),
  ),
  on(actionDeclined, keys, (entry, event) => ended(entry, event, { status: 'declined', rationale: event.data.rationale })),
  on(actionReassigned, keys, (entry, event) => changed(entry, event, { owner: event.data.owner })),
  on(actionPrioritised, keys, (entry, event) => {
    const { inputs, score, explanation } = event.data;
    return changed(entry, event, { priority: { ...inputs, score, explanation } });
  }),
  on(actionStarted, keys, (entry, event) => changed(entry, event, { status: 'started', startedOn: event.data.startedOn })),
  on(actionProgressReported, keys, (entry, event) => {
    const { percent, note } = event.data;
    return changed(entry, event, { percent, ...(note !== undefined && { note }) });
  }),
  on(actionBlocked, keys, (entry, event) => changed(entry, event, { status: 'blocked', blockedBecause: event.data.rationale })),
  on(
    actionUnblocked,
    keys,
    (entry, event) =>
      entry && changed(unblocked(entry), event, { status: entry.startedOn === undefined ? 'accepted' : 'started' }),
  ),
  on(actionCompleted, keys, (entry, event) => {
    const { completedOn, completedBy, evidence, onTime, asFirstPromised } = event.data;
    const completion = { completedOn, completedBy, evidence, onTime, asFirstPromised };
    return ended(entry, event, { status: 'completed', completion });
  }),
  on(actionVerified, keys, (entry, event) => {
    const { verifiedBy, bySide, finding } = event.data;
    return changed(entry, event, { status: 'verified', verification: { verifiedBy, bySide, finding } });
  }),
  on(actionCancelled, keys, (entry, event) => ended(entry, event, { status: 'cancelled', rationale: event.data.rationale })),
  on(actionReopened, keys, (entry, event) => {
    if (!entry) return undefined;
    const { dueOn, rationale } = event.data;
    const { startedOn: _startedOn, ...again } = undone(entry);
    return changed(again, event, { status: entry.isPromised ? 'accepted' : 'proposed', isOpen: true, dueOn, rationale });
  }),
  on(actionTimelineAdjusted, keys, (entry, event) => {
    const { dueOn, firstDueOn, adjustments } = event.data;
    return changed(entry, event, { dueOn, firstDueOn, adjustments });
  }),
];
