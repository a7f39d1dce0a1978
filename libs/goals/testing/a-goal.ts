import {
  goalAdjustmentProposed,
  goalAgreed,
  goalAssessed,
  goalRetirementProposed,
  goalSet,
  partnerStream,
  type GoalSubject,
  type GoalTerms,
  type ScorecardAsItStood,
} from '#contracts';
import type { DomainEvent, Side } from '#kernel';
import { inStream, type History } from '#kernel/given-when-then';

/** A goal on on-time delivery of `orgenics-ltd` for January 2011. */
export const onTimeGoal: GoalSubject = {
  goalId: 'on-time-2011-p04',
  partnerId: 'orgenics-ltd',
  programId: 'scms',
  metricId: 'on-time-delivery',
  unit: 'lines',
  direction: 'higher',
  precision: 4,
  periodId: 'FY2011-P04',
  from: '2011-01-01',
  to: '2011-01-31',
};

/** Nine lines of ten on time, where three of four were. */
export const nineOfTen: GoalTerms = {
  statement: 'Deliver nine lines of ten on time',
  target: '0.9',
  baseline: '0.75',
  stretch: '0.95',
  weight: '40',
  objectiveId: 'reliable-supply',
  function: 'supply',
  owner: 'ama',
};

/** What a goal in a spec is; everything has a default. */
export interface GoalInSpec {
  readonly subject?: Partial<GoalSubject>;
  readonly terms?: Partial<GoalTerms>;
  readonly proposedBy?: Side;
}

const otherSide = (side: Side): Side => (side === 'vendor' ? 'partner' : 'vendor');

const parts = ({ subject = {}, terms = {}, proposedBy = 'vendor' }: GoalInSpec) => ({
  ...onTimeGoal,
  ...subject,
  terms: { ...nineOfTen, ...terms },
  proposedBy,
  programRevision: 4,
});

const inPartnerStream = (goal: GoalInSpec, ...events: readonly DomainEvent[]): History =>
  inStream(partnerStream(parts(goal).partnerId), ...events);

/** A goal that one side has set: the vendor unless told otherwise. */
export const aProposedGoal = (goal: GoalInSpec = {}): History => inPartnerStream(goal, goalSet(parts(goal)));

/** The event by which such a goal is agreed. */
export const agreementOn = (goal: GoalInSpec = {}): DomainEvent => {
  const set = parts(goal);
  return goalAgreed({ ...set, agreedBy: otherSide(set.proposedBy) });
};

/** A goal that both sides stand by. */
export const anAgreedGoal = (goal: GoalInSpec = {}): History => inPartnerStream(goal, goalSet(parts(goal)), agreementOn(goal));

/** An agreed goal for which a side, the partner unless told otherwise, has proposed other terms. */
export const anAdjustedGoal = (terms: Partial<GoalTerms>, proposedBy: Side = 'partner'): History =>
  inPartnerStream(
    {},
    goalSet(parts({})),
    agreementOn(),
    goalAdjustmentProposed({
      ...parts({ proposedBy, terms }),
      agreed: nineOfTen,
      rationale: 'The port is closed',
    }),
  );

/** An agreed goal that the partner wants to give up. */
export const aGoalToBeRetired = (): History =>
  inPartnerStream(
    {},
    goalSet(parts({})),
    agreementOn(),
    goalRetirementProposed({ ...onTimeGoal, agreed: nineOfTen, proposedBy: 'partner', rationale: 'Discontinued' }),
  );

/** An agreed goal that the vendor has assessed. */
export const anAssessedGoal = (): History =>
  inPartnerStream(
    {},
    goalSet(parts({})),
    agreementOn(),
    goalAssessed({
      ...onTimeGoal,
      terms: nineOfTen,
      outcome: 'missed',
      computed: 'missed',
      figures: { source: 'scorecard', criterionId: 'on-time-delivery', actual: '0.7000', provisional: true },
      assessedBy: 'vendor',
      assessment: 1,
    }),
  );

/** A card on which on-time delivery has an actual value. */
export const aCard = (
  actual: string | null,
  {
    absence = null,
    closed = false,
    band = 'Reliable',
  }: Partial<Pick<ScorecardAsItStood, 'closed' | 'band'>> & { readonly absence?: string | null } = {},
): ScorecardAsItStood => ({
  id: 'orgenics-ltd.scms.FY2011-P04',
  partnerId: 'orgenics-ltd',
  programId: 'scms',
  periodId: 'FY2011-P04',
  closed,
  total: '62.5',
  band,
  criteria: [
    {
      criterionId: 'on-time-delivery',
      metricId: 'on-time-delivery',
      absence,
      actual,
      target: '0.9',
      baseline: '0.75',
      score: '62.5',
    },
  ],
});
