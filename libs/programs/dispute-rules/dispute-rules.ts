import { disputeRulesDefined, type DisputeRules } from '#contracts';
import { on, slice } from '#kernel';

/** The days that a program has decided on. `revision` is that of the event that did. */
export interface DecidedDisputeRules {
  readonly rules: DisputeRules | null;
  readonly revision: number | null;
}

/** The days of a program for the resolution of disputes. */
export const disputeRules = slice<DecidedDisputeRules>({
  name: 'dispute-rules',
  version: 1,
  of: 'program',
  initial: { rules: null, revision: null },
  reactions: [on(disputeRulesDefined, (_, { data: { rules }, revision }) => ({ rules, revision }))],
});
