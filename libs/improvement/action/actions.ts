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
import { on, slice, type Json, type RecordedEvent } from '#kernel';
import { Map } from 'immutable';
import type { Action } from './action.js';

/** The actions of a partner in a program, by id. */
export type Actions = Map<string, Action>;

type AboutAction = RecordedEvent<string, ActionSubject>;

const changed = (actions: Actions, { data, revision }: AboutAction, change: (action: Action) => Partial<Action>): Actions => {
  const action = actions.get(data.actionId);
  return action ? actions.set(data.actionId, { ...action, ...change(action), revision }) : actions;
};

const due = (dueOn: string) => (action: Action) => ({ terms: { ...action.terms, dueOn } });

/** The actions of a partner in a program: what is to be done, by whom and when, and how far it is. */
export const actions = slice<Actions>({
  name: 'actions',
  version: 1,
  of: 'improvement',
  initial: Map(),
  reactions: [
    on(actionProposed, (state, { data, revision }) => {
      const { actionId, partnerId, programId, visibility, terms, proposedBy } = data;
      return state.set(actionId, {
        subject: { actionId, partnerId, programId, visibility },
        status: 'proposed',
        terms,
        proposedBy,
        firstDueOn: terms.dueOn,
        isPromised: false,
        adjustments: 0,
        priority: undefined,
        percent: undefined,
        blocked: undefined,
        completedBy: undefined,
        revision,
      });
    }),
    on(actionAccepted, (state, event) =>
      changed(state, event, () => ({ status: 'accepted', isPromised: true, firstDueOn: event.data.dueOn })),
    ),
    on(actionDeclined, (state, event) => changed(state, event, () => ({ status: 'declined' }))),
    on(actionReassigned, (state, event) =>
      changed(state, event, ({ terms }) => ({ terms: { ...terms, owner: event.data.owner } })),
    ),
    on(actionPrioritised, (state, event) => changed(state, event, () => ({ priority: event.data.inputs }))),
    on(actionStarted, (state, event) => changed(state, event, () => ({ status: 'started' }))),
    on(actionProgressReported, (state, event) => changed(state, event, () => ({ percent: event.data.percent }))),
    on(actionBlocked, (state, event) =>
      changed(state, event, ({ status: was }) => ({ status: 'blocked', blocked: { revision: event.revision, was } })),
    ),
    on(actionUnblocked, (state, event) =>
      changed(state, event, ({ blocked }) => ({ status: blocked?.was ?? 'accepted', blocked: undefined })),
    ),
    on(actionCompleted, (state, event) =>
      changed(state, event, () => ({ status: 'completed', completedBy: event.metadata.actor })),
    ),
    on(actionVerified, (state, event) => changed(state, event, () => ({ status: 'verified' }))),
    on(actionCancelled, (state, event) => changed(state, event, () => ({ status: 'cancelled', blocked: undefined }))),
    on(actionReopened, (state, event) =>
      changed(state, event, (action) => ({
        ...due(event.data.dueOn)(action),
        status: action.isPromised ? 'accepted' : 'proposed',
        completedBy: undefined,
      })),
    ),
    on(actionTimelineAdjusted, (state, event) =>
      changed(state, event, (action) => ({
        ...due(event.data.dueOn)(action),
        adjustments: event.data.adjustments,
        firstDueOn: event.data.firstDueOn,
      })),
    ),
  ],
  snapshot: {
    write: (state) => [...state.values()] as unknown as Json,
    read: (json) => Map((json as unknown as readonly Action[]).map((action) => [action.subject.actionId, action])),
  },
});
