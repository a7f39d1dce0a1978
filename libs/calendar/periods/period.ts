import { Type, type Static } from 'typebox';

/** The kinds of fiscal period, from the smallest to the largest. */
export const Granularity = Type.Enum(['week', 'month', 'quarter', 'year'], { description: 'A kind of fiscal period' });
export type Granularity = Static<typeof Granularity>;

/** What the id of a period looks like, for schemas: `FY2011`, `FY2011-Q2`, `FY2011-P04`, `FY2011-W14`. */
export const PERIOD_ID_PATTERN = '^FY[1-9]\\d{3}(-(Q[1-4]|P(0[1-9]|1[0-2])|W(0[1-9]|[1-4]\\d|5[0-3])))?$';

/** A fiscal period. */
export const Period = Type.Object(
  {
    id: Type.String({
      pattern: PERIOD_ID_PATTERN,
      description: 'The name of the period: FY2011, FY2011-Q2, FY2011-P04 or FY2011-W14',
    }),
    granularity: Granularity,
    from: Type.String({ format: 'date', description: 'Its first day' }),
    to: Type.String({ format: 'date', description: 'Its last day, which belongs to it' }),
  },
  { additionalProperties: false, description: 'A fiscal period' },
);
export type Period = Readonly<Static<typeof Period>>;
