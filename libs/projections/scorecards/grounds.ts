import { DECIMAL_PATTERN } from '#kernel';
import { agreedTargetFor } from '#goals';
import { enrolledOn, profileAt, profileOn, suspendedOn, tierOn } from '#partners';
import { programAt, programOn, scorecardFor, type Rules } from '#programs';
import { Facts, criteriaIn, type ScorecardDefinition } from '#scoring';
import { Type, type Static, type TSchema } from 'typebox';
import { baselineOn } from '../shared/baselines.js';
import type { Judging } from '../shared/references.js';
import type { CardPlace } from './card-place.js';

const nullable = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);
const decimal = (description: string) => Type.String({ pattern: DECIMAL_PATTERN, description });
const byMetric = <Schema extends TSchema>(schema: Schema, description: string) =>
  Type.Record(Type.String(), schema, { description });

/** Everything beside the facts that a card is judged by. A closed card keeps it, so that nothing later touches the card. */
export const Grounds = Type.Object(
  {
    programRevision: nullable(Type.Integer({ description: 'Revision of the program; null where it does not hold then' })),
    partnerRevision: nullable(Type.Integer({ description: "Revision of the partner's profile; null where there is none then" })),
    tier: nullable(Type.String({ description: 'Tier of the partner' })),
    enrolled: Type.Boolean({ description: 'Whether the partner takes part in the program' }),
    suspended: Type.Boolean({ description: 'Whether the partner is suspended' }),
    goals: byMetric(
      Type.Object({
        goalId: Type.String({ description: 'The goal' }),
        target: decimal('Its target'),
        baseline: Type.Optional(decimal('Its baseline')),
      }),
      'Agreed goals for a period of exactly this span, by metric',
    ),
    baselines: byMetric(decimal('The baseline'), 'Recorded baselines, by metric'),
    earlier: byMetric(
      Type.Array(
        Type.Object({
          period: Type.String({ description: 'The earlier period' }),
          periodsBack: Type.Integer({ description: 'How many periods back it is' }),
          facts: Facts,
        }),
      ),
      'Facts of earlier periods from which a value may be carried forward, by metric',
    ),
  },
  { description: 'What it was judged by when its period was closed, as it stood on the last day of the period' },
);
export type Grounds = Static<typeof Grounds>;

type Revisions = Pick<Grounds, 'programRevision' | 'partnerRevision'>;

/** The rules and the scorecard that judge a card, as far as there are any. */
export interface Rulebook {
  readonly rules: Rules | undefined;
  readonly definition: ScorecardDefinition | undefined;
}

/** The rules and the scorecard of the grounds. */
export function rulebookOf(
  { to }: CardPlace,
  grounds: Pick<Grounds, 'programRevision' | 'partnerRevision'>,
  state: Judging,
): Rulebook {
  const { programRevision, partnerRevision } = grounds;
  const rules = programRevision === null ? undefined : programAt(state.program, programRevision, to);
  const profile = partnerRevision === null ? undefined : profileAt(state.partner, partnerRevision);
  return { rules, definition: rules && profile && scorecardFor(rules, profile.type) };
}

const revisionsOn = (date: string, { program, partner }: Judging): Revisions => ({
  programRevision: programOn(program, date)?.revision ?? null,
  partnerRevision: profileOn(partner, date)?.revision ?? null,
});

/**
 * What a card is judged by as things stand, but for what is carried forward from earlier periods. The revisions are those that a closing
 * decided on, where it did.
 */
export function groundsNow(place: CardPlace, state: Judging, decided?: Revisions): Grounds {
  const { programId, from, to } = place;
  const standing = decided ?? revisionsOn(to, state);
  const { definition } = rulebookOf(place, standing, state);
  const goals: Grounds['goals'] = {};
  const baselines: Grounds['baselines'] = {};
  for (const { criterion } of definition ? criteriaIn(definition.structure) : []) {
    const { metricId } = criterion;
    const goal = agreedTargetFor(state.goals, programId, metricId, { from, to });
    if (goal) goals[metricId] = pickGoal(goal);
    const baseline = baselineOn(state.baselines, programId, metricId, to);
    if (baseline !== undefined) baselines[metricId] = baseline;
  }
  return {
    ...standing,
    tier: tierOn(state.partner, to) ?? null,
    enrolled: enrolledOn(state.partner, programId, to),
    suspended: suspendedOn(state.partner, to),
    goals,
    baselines,
    earlier: {},
  };
}

const pickGoal = ({
  goalId,
  target,
  baseline,
}: {
  readonly goalId: string;
  readonly target: string;
  readonly baseline?: string;
}) => ({
  goalId,
  target,
  ...(baseline !== undefined && { baseline }),
});
