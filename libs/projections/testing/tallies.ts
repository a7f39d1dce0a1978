import { programStream } from '#contracts';
import { eventType, on as reactsTo, slice } from '#kernel';
import { Type, type Static } from 'typebox';
import { REFOLD, ofPartner, reactionsOf, readModel, type Reference } from '../read-model/index.js';

/** A read model as small as one can be that uses everything a read model may: tallies of marks per partner and month, judged by a rule. */

const about = { partnerId: Type.String(), programId: Type.String(), month: Type.String() };

/** A mark counts. */
export const marked = eventType({
  type: 'Marked',
  version: 1,
  describes: 'A mark was given',
  data: Type.Object({ ...about, marks: Type.Integer() }),
});

/** A mark counts no longer. */
export const unmarked = eventType({
  type: 'Unmarked',
  version: 1,
  describes: 'A mark was taken back',
  data: Type.Object({ ...about, marks: Type.Integer(), takesBack: Type.Integer() }),
});

/** A month is over: what it is judged by is fixed. */
export const monthClosed = eventType({
  type: 'MonthClosed',
  version: 1,
  describes: 'A month was closed',
  data: Type.Object({ ...about, passMark: Type.Integer() }),
});

/** The rule that tallies are judged by. */
export const ruled = eventType({
  type: 'Ruled',
  version: 1,
  describes: 'A rule was made',
  data: Type.Object({ programId: Type.String(), passMark: Type.Integer() }),
});

export const tallyEvents = [marked, unmarked, monthClosed, ruled];

const rule = slice<{ readonly passMark: number }>({
  name: 'rule',
  version: 1,
  of: 'program',
  initial: { passMark: 10 },
  reactions: [reactsTo(ruled, (_, { data }) => ({ passMark: data.passMark }))],
});

const Tally = Type.Object({
  id: Type.String({ description: 'Partner and month' }),
  partnerId: Type.String({ description: 'The partner' }),
  programId: Type.String({ description: 'The program' }),
  marks: Type.Integer({ description: 'Sum of the marks' }),
  most: Type.Integer({ description: 'The greatest mark' }),
  ruledAtLast: Type.Integer({ description: 'The pass mark that held when the last mark was given' }),
  before: Type.Optional(Type.Union([Type.Integer(), Type.Null()], { description: 'Marks of the month before' })),
  closed: Type.Optional(Type.Integer({ description: 'The pass mark that the month was closed with' })),
  passed: Type.Optional(Type.Boolean({ description: 'Whether the marks reach the pass mark' })),
});
export type Tally = Static<typeof Tally>;

type Refs = { readonly rule: Reference<{ readonly passMark: number }, Tally> };

const { on } = reactionsOf<Tally, Refs>();
const keys = ({ data }: { readonly data: { readonly partnerId: string; readonly month: string } }) => [
  `${data.partnerId}.${data.month}`,
];
const monthFrom = (id: string, months: number) => {
  const [partner, month] = id.split('.');
  return `${partner}.${Number(month) + months}`;
};

/** The poisoned mark: no fold survives it. */
export const POISON = 13;

/** Builds the read model; `version` and `factor` stand for a later release of it. */
export const tallies = ({ version = 1, factor = 1 } = {}) =>
  readModel<typeof Tally, Refs>({
    name: 'tallies',
    version,
    describes: 'Marks of a partner in a month',
    document: Tally,
    fields: { partnerId: 'string', programId: 'string', marks: 'number', closed: 'number' },
    indexes: [['programId', 'id']],
    defaultSort: [{ field: 'marks', descending: true }],
    example: { id: 'acme.4', partnerId: 'acme', programId: 'p', marks: 5, most: 5, ruledAtLast: 10, passed: false },
    partnerField: 'partnerId',
    references: {
      rule: {
        slice: rule,
        ofEvent: ({ data }) => programStream((data as { readonly programId: string }).programId),
        ofDocument: ({ programId }) => programStream(programId),
      },
    },
    subjectOf: (id) => ofPartner(id.split('.')[0] ?? ''),
    reactions: [
      on(marked, keys, (tally, event, { references, key, hindsight }) => {
        const { partnerId, programId, marks } = event.data;
        if (marks === POISON) throw new Error('thirteen');
        const ruledAtLast = references.rule.passMark;
        const before = tally ?? { id: key, partnerId, programId, marks: 0, most: 0, ruledAtLast };
        if (hindsight?.has(`${event.stream}@${event.revision}`)) return { ...before, ruledAtLast };
        return { ...before, marks: before.marks + marks * factor, most: Math.max(before.most, marks), ruledAtLast };
      }),
      on(unmarked, keys, (tally, { data }, { hindsight }) => {
        if (!tally || hindsight) return tally && { ...tally };
        return data.marks === tally.most ? REFOLD : { ...tally, marks: tally.marks - data.marks * factor };
      }),
      on(monthClosed, keys, (tally, { data }) => tally && { ...tally, closed: data.passMark }),
    ],
    supersedes: (event) => (unmarked.is(event) ? `${event.stream}@${event.data.takesBack}` : undefined),
    rejudges: (event) =>
      ruled.is(event)
        ? [
            { field: 'programId', is: 'eq', value: event.data.programId },
            { field: 'closed', is: 'exists', value: false },
          ]
        : undefined,
    looksAt: ({ id }) => [monthFrom(id, -1)],
    lookedAtBy: ({ id }) => [monthFrom(id, 1)],
    finish: (tally, { rule }, beside) => {
      if (rule.passMark === POISON) throw new Error('no rule of thirteen');
      const before = beside(monthFrom(tally.id, -1))?.marks ?? null;
      return { ...tally, passed: tally.marks >= (tally.closed ?? rule.passMark), before };
    },
  });
