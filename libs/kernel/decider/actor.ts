import { Type, type Static } from 'typebox';

/** Which side of the partnership acts: the company that runs the program, or the partner. */
export const Side = Type.Enum(['vendor', 'partner'], {
  description: 'vendor: the company that runs the program; partner: the partner',
});
export type Side = Static<typeof Side>;

/** Who issues a command. People are pseudonymous ids. `partnerId` is set where the token is bound to one partner. */
export const Actor = Type.Object({
  id: Type.String({ description: 'Pseudonymous id of the person or service' }),
  kind: Type.Enum(['service', 'user', 'partner', 'system', 'anonymous'], { description: 'What kind of actor it is' }),
  side: Side,
  onBehalfOf: Type.Optional(Type.String({ description: 'Whom a delegate acted for' })),
  partnerId: Type.Optional(Type.String({ description: 'The one partner that the actor belongs to' })),
});
export type Actor = Static<typeof Actor>;

/** Whom the actor stands for: two actors are different people only where these differ. */
export const principalOf = (actor: Actor): string => actor.onBehalfOf ?? actor.id;

/** The people in an actor: a service or the ledger itself is none. */
const peopleIn = ({ id, kind, onBehalfOf }: Actor): readonly string[] => [
  ...(kind === 'service' || kind === 'system' ? [] : [id]),
  ...(onBehalfOf === undefined ? [] : [onBehalfOf]),
];

/**
 * Whether what one actor asked for may be granted by another: they stand for different people, and nobody has a hand in both, be it for
 * another. One service may carry the request of one person and the approval of another.
 */
export const isAnotherPerson = (one: Actor, other: Actor): boolean =>
  principalOf(one) !== principalOf(other) && !peopleIn(one).some((person) => peopleIn(other).includes(person));
