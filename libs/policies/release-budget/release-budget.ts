import { planAbandoned, planCompleted, type PlanSubject } from '#contracts';
import type { Dispatchable, RecordedEvent } from '#kernel';
import { policy, type Policy } from '../policy.js';

const releasing = ({ data, metadata }: RecordedEvent<string, PlanSubject>): readonly Dispatchable[] => {
  const { programId, partnerId, planId } = data;
  return [{ command: 'ReleaseBudget', body: { programId, partnerId, planId, effectiveAt: metadata.effectiveAt } }];
};

/** What a plan has not spent is free again once it is over: completed or abandoned. */
export const releaseBudget: readonly Policy[] = [
  policy({
    name: 'release-completed-budget',
    describes: 'Frees what a plan has not spent, once it is completed',
    on: planCompleted,
    react: releasing,
  }),
  policy({
    name: 'release-abandoned-budget',
    describes: 'Frees what a plan has not spent, once it is abandoned',
    on: planAbandoned,
    react: releasing,
  }),
];
