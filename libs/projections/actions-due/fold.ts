import {
  actionAccepted,
  actionBlocked,
  actionCancelled,
  actionCompleted,
  actionProposed,
  actionReassigned,
  actionReopened,
  actionTimelineAdjusted,
  actionUnblocked,
  actionVerified,
  type ActionSubject,
} from '#contracts';
import type { RecordedEvent } from '#kernel';
import { reactionsOf } from '../read-model/index.js';
import { actionKeys as keys } from '../shared/actions.js';
import type { DueAction } from './due-action.js';

const { on } = reactionsOf<DueAction>();

const changed = (action: DueAction | undefined, event: RecordedEvent<string, ActionSubject>, change: Partial<DueAction>) =>
  action && { ...action, ...change, recordedAt: event.metadata.recordedAt };

/** By when an action is owed, event by event. */
export const dueActionReactions = [
  on(actionProposed, keys, (_, { data, metadata }, { key }) => {
    const { actionId, partnerId, programId, terms } = data;
    const { issueId, title, owingSide, owner, dueOn } = terms;
    return {
      id: key,
      actionId,
      partnerId,
      programId,
      issueId,
      title,
      owingSide,
      owner,
      dueOn,
      firstDueOn: dueOn,
      slips: 0,
      isDue: false,
      isBlocked: false,
      waitsForVerification: false,
      recordedAt: metadata.recordedAt,
    };
  }),
  on(actionAccepted, keys, (action, event) => changed(action, event, { isDue: true, firstDueOn: event.data.dueOn })),
  on(actionReassigned, keys, (action, event) => changed(action, event, { owner: event.data.owner })),
  on(actionBlocked, keys, (action, event) => changed(action, event, { isBlocked: true })),
  on(actionUnblocked, keys, (action, event) => changed(action, event, { isBlocked: false })),
  on(actionCompleted, keys, (action, event) => changed(action, event, { isDue: false, waitsForVerification: true })),
  on(actionVerified, keys, (action, event) => changed(action, event, { waitsForVerification: false })),
  on(actionCancelled, keys, (action, event) => changed(action, event, { isDue: false, isBlocked: false })),
  on(actionReopened, keys, (action, event) =>
    changed(action, event, { isDue: event.data.isPromised, waitsForVerification: false, dueOn: event.data.dueOn }),
  ),
  on(actionTimelineAdjusted, keys, (action, event) => {
    const { dueOn, firstDueOn, adjustments: slips } = event.data;
    return changed(action, event, { dueOn, firstDueOn, slips });
  }),
];
