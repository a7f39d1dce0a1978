import { Type, type Static } from 'typebox';
import { Direction } from '#scoring';
import { eventType } from '#kernel';
import { date, decimal, id, period, person, text, whole } from './fields.js';
import { Visibility } from './visibility.js';

/** What becomes of an action at the end of a cycle. */
export const CycleDisposition = Type.Enum(['continued', 'escalated', 'retired'], {
  description:
    'continued: it goes on as it is; escalated: its issue is escalated; retired: nobody goes on with it, it is cancelled',
});
export type CycleDisposition = Static<typeof CycleDisposition>;

/** What becomes of one action. */
export const CycleDecision = Type.Object(
  {
    actionId: id('The action'),
    disposition: CycleDisposition,
    rationale: Type.Optional(text('Why, in words; needed unless it is continued')),
  },
  { additionalProperties: false, description: 'What becomes of an action' },
);
export type CycleDecision = Static<typeof CycleDecision>;

/** What is worth telling of a cycle. */
export const CycleStory = Type.Object(
  {
    title: text('What it is about', 200),
    story: text('What happened, and what came of it'),
    metricId: Type.Optional(id('The metric in which it shows')),
  },
  { additionalProperties: false, description: 'A story of the cycle' },
);
export type CycleStory = Static<typeof CycleStory>;

/** How a metric moved over a cycle. */
export const CycleFigure = Type.Object(
  {
    metricId: id('The metric'),
    direction: Direction,
    before: Type.Optional(
      Type.Object(
        { periodId: period('The period'), value: decimal('Its value') },
        { description: 'The last closed value before it' },
      ),
    ),
    last: Type.Object(
      { periodId: period('The period'), value: decimal('Its value') },
      { description: 'The last closed value in it' },
    ),
    periods: whole('Closed periods of the cycle that have a value', 1),
    records: whole('Records that count in them'),
  },
  { description: 'How a metric moved' },
);
export type CycleFigure = Static<typeof CycleFigure>;

/** A period or a year is looked back upon. */
export const cycleClosed = eventType({
  type: 'CycleClosed',
  version: 1,
  describes: 'The cycle of a period or year was closed: its figures, its stories, and what becomes of each action that was open',
  data: Type.Object({
    partnerId: id('The partner'),
    programId: id('The program'),
    visibility: Visibility,
    periodId: period('The month, quarter or year'),
    from: date('Its first day'),
    to: date('Its last day'),
    figures: Type.Array(CycleFigure, { description: 'How each metric moved that has a value in it' }),
    stories: Type.Array(CycleStory, { maxItems: 20, description: 'What is worth telling' }),
    decisions: Type.Array(CycleDecision, { maxItems: 200, description: 'What becomes of each action that was open' }),
    issuesOpen: whole('Issues that both sides work on, and that are not solved'),
    issuesResolved: whole('Issues that were resolved in it'),
    closedBy: person('Who closed it'),
  }),
});

/** Events about cycles, in the improvement stream of a partner and program. */
export const cycleEvents = [cycleClosed];
