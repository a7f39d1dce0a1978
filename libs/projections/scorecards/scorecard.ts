import { Granularity } from '#calendar';
import { Card, Facts } from '#scoring';
import { Type, type Static, type TSchema } from 'typebox';
import { Parts } from '../shared/closure.js';
import { Facets } from '../shared/facets.js';
import { Grounds } from './grounds.js';

const id = (description: string) => Type.String({ description });
const nullable = <Schema extends TSchema>(schema: Schema, description: string) =>
  Type.Union([schema, Type.Null()], { description });

const card = Card.properties;

/** Why a card has no score although its period has been opened. */
export const NotScored = Type.Enum(['program-not-in-force', 'no-profile', 'not-enrolled', 'suspended', 'no-scorecard'], {
  description:
    'program-not-in-force, no-profile, not-enrolled, suspended: so it was on the last day of the period; ' +
    'no-scorecard: no scorecard of the program is for partners of its type',
});
export type NotScored = Static<typeof NotScored>;

/** The one card of a partner, program and period: month, quarter or year, each from the facts themselves. */
export const Scorecard = Type.Object({
  id: id('The card: `<partner>.<program>.<period>`'),
  partnerId: id('The partner'),
  programId: id('The program'),
  periodId: id('The period, such as FY2011-P04, FY2011-Q2 or FY2011'),
  granularity: Granularity,
  from: id('First day of the period'),
  to: id('Last day of the period, which belongs to it'),
  closed: Type.Boolean({
    description: 'Whether the period is closed, with all that make it up; until then figures are provisional',
  }),
  parts: Parts,
  pinned: Type.Optional(Grounds),
  facts: Type.Record(Type.String(), Facts, { description: 'The facts that count, by metric' }),
  ...Facets.properties,
  rulesRevision: nullable(Type.Integer(), 'Revision of the program that it is judged by; null where the program does not hold'),
  profileRevision: nullable(Type.Integer(), "Revision of the partner's profile that it is judged by; null where there is none"),
  scorecardId: nullable(Type.String(), 'The scorecard that it is judged by; null where there is none'),
  outcome: Type.Enum(['scored', 'capped', 'failed', 'withheld', 'not-scored'], {
    description: 'scored; capped or failed by a gate; withheld: no total, and why; not-scored: not judged at all, and why',
  }),
  notScored: nullable(NotScored, 'Why it is not judged at all; null where it is'),
  total: card.total,
  beforeGates: card.beforeGates,
  band: card.band,
  coverage: nullable(card.coverage, 'Part of the weight that counts, 0 to 1; null where it is not scored'),
  withheld: card.withheld,
  criteria: card.criteria,
  gates: card.gates,
});
export type Scorecard = Static<typeof Scorecard>;
