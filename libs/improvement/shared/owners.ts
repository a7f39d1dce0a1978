import { refuse, type Refused } from '#contracts';
import type { Side } from '#kernel';
import type { Partner } from '#partners';

/** Somebody who is to see to something. */
export interface Owner {
  readonly owner: string;
  readonly ownerSide: Side;
}

/** The people of the vendor who look after a partner on a date. */
const lookingAfter = ({ roles }: Partner, date: string): readonly string[] =>
  roles.flatMap(({ from, until, person, deputy }) =>
    from <= date && (until === undefined || date <= until) ? [person, ...(deputy === undefined ? [] : [deputy])] : [],
  );

/** Refuses an owner of the vendor who has no role with the partner on a date. The people of the partner are its own affair. */
export function ownerHasRole(partner: Partner, { owner, ownerSide }: Owner, date: string, path = 'owner'): Refused {
  if (ownerSide === 'partner') return undefined;
  const people = [...new Set(lookingAfter(partner, date))];
  return people.includes(owner)
    ? undefined
    : refuse(
        'owner-without-role',
        path,
        `expected somebody who holds a role with the partner on ${date}: ${people.join(', ') || 'nobody does'}; got ${owner}`,
      );
}
