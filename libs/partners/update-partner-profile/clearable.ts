import { Type, type Static } from 'typebox';

/** Fields of a profile that may become unknown again. */
export const Clearable = Type.Array(Type.Enum(['parentId', 'maturity', 'marketComplexity', 'partnerSince']), {
  uniqueItems: true,
  description: 'Fields that are known no longer',
});
export type Clearable = Static<typeof Clearable>;
