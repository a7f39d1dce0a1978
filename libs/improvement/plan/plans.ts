import {
  lessonAdopted,
  lessonRecorded,
  planAbandoned,
  planAgreed,
  planChangeRequested,
  planCompleted,
  planDeclined,
  planImposed,
  planOpened,
  type PlanSubject,
} from '#contracts';
import { on, slice, type Json, type RecordedEvent } from '#kernel';
import { Map } from 'immutable';
import type { Plan } from './plan.js';

/** The plans of a partner in a program, by id. */
export type Plans = Map<string, Plan>;

const changed = (
  plans: Plans,
  { data, revision }: RecordedEvent<string, PlanSubject>,
  change: (plan: Plan) => Partial<Plan>,
): Plans => {
  const plan = plans.get(data.planId);
  return plan ? plans.set(data.planId, { ...plan, ...change(plan), revision }) : plans;
};

/** The plans of a partner in a program: what holds, what is on the table, and what was learned. */
export const plans = slice<Plans>({
  name: 'plans',
  version: 1,
  of: 'improvement',
  initial: Map(),
  reactions: [
    on(planOpened, (state, { data, revision }) => {
      const { planId, partnerId, programId, visibility, terms, proposedBy } = data;
      return state.set(planId, {
        subject: { planId, partnerId, programId, visibility },
        status: 'proposed',
        terms,
        onTheTable: { terms, proposedBy },
        proposedBy,
        lessons: {},
        revision,
      });
    }),
    on(planChangeRequested, (state, event) => {
      const { terms, proposedBy } = event.data;
      return changed(state, event, (plan) => ({
        onTheTable: { terms, proposedBy },
        ...(plan.status === 'proposed' && { terms, proposedBy }),
      }));
    }),
    on(planAgreed, (state, event) =>
      changed(state, event, ({ status }) => ({
        status: status === 'imposed' ? 'imposed' : 'agreed',
        terms: event.data.terms,
        proposedBy: event.data.proposedBy,
        onTheTable: undefined,
      })),
    ),
    on(planDeclined, (state, event) =>
      changed(state, event, ({ status }) => ({
        status: status === 'proposed' ? 'declined' : status,
        onTheTable: undefined,
      })),
    ),
    on(planImposed, (state, event) =>
      changed(state, event, () => ({ status: 'imposed', terms: event.data.terms, onTheTable: undefined })),
    ),
    on(planCompleted, (state, event) => changed(state, event, () => ({ status: 'completed', onTheTable: undefined }))),
    on(planAbandoned, (state, event) => changed(state, event, () => ({ status: 'abandoned', onTheTable: undefined }))),
    on(lessonRecorded, (state, event) =>
      changed(state, event, ({ lessons }) => ({ lessons: { ...lessons, [event.data.lessonId]: false } })),
    ),
    on(lessonAdopted, (state, event) =>
      changed(state, event, ({ lessons }) => ({ lessons: { ...lessons, [event.data.lessonId]: true } })),
    ),
  ],
  snapshot: {
    write: (state) => [...state.values()] as unknown as Json,
    read: (json) => Map((json as unknown as readonly Plan[]).map((plan) => [plan.subject.planId, plan])),
  },
});
