import type { GoalTerms, ObjectiveDefinition } from '#contracts';
import { canonicalJson } from '#kernel';
import type { OtherTermsBody, TermsBody } from './terms.body.js';

/** Terms without the fields that have no value. */
const present = <Terms extends object>(terms: Terms): Terms =>
  Object.fromEntries(Object.entries(terms).filter(([, value]) => value !== undefined)) as Terms;

/** Terms as they are stored. The business function is that of the objective unless another one is given. */
export const termsOf = (body: TermsBody, objective: ObjectiveDefinition): GoalTerms =>
  present({ ...body, function: body.function ?? objective.function });

/** Terms with others in their place. */
export function otherTerms(terms: GoalTerms, { without = [], ...others }: OtherTermsBody): GoalTerms {
  const kept = Object.entries(terms).filter(([field]) => !without.some((left) => left === field));
  return { ...(Object.fromEntries(kept) as GoalTerms), ...present(others) };
}

/** Whether two terms say the same. */
export const sameTerms = (left: GoalTerms, right: GoalTerms): boolean => canonicalJson(left) === canonicalJson(right);
