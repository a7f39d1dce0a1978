import { principalOf, type Actor } from '#kernel';

const isSame = (one: Actor, other: Actor): boolean => one.id === other.id && principalOf(one) === principalOf(other);

/** Those who had a hand in something, with one more; the same list where the actor is in it. */
export const withActor = (hands: readonly Actor[], actor: Actor): readonly Actor[] =>
  hands.some((one) => isSame(one, actor)) ? hands : [...hands, actor];
