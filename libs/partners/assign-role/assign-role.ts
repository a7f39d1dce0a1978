import { partnerStream, refuse, roleAssigned, roleEnded } from '#contracts';
import { command } from '#kernel';
import { endsAfterStart, known, notOffboarded } from '../partner/guards.js';
import { partner, type RoleHolding } from '../partner/partner.js';
import { dayBefore, inWords, overlaps, spanOf } from '../partner/spans.js';
import { AssignRoleBody } from './assign-role.body.js';

/** Whether who holds the role hands it over to whom takes it from a day on: without an end so far, or from that same day. */
const handsOver = (held: RoleHolding, from: string): boolean =>
  held.from === from || (held.from < from && held.until === undefined);

const same = (held: RoleHolding, holding: RoleHolding): boolean =>
  held.person === holding.person && held.deputy === holding.deputy && held.from === holding.from && held.until === holding.until;

/**
 * Gives a person a role towards a partner. Who held it without an end hands it over on the day before; an assignment from the same day is
 * corrected. One person holds a role at a time. The same again changes nothing.
 */
export const assignRole = command({
  name: 'AssignRole',
  describes: 'Gives a person a role towards a partner',
  body: AssignRoleBody,
  example: { partnerId: 'orgenics-ltd', role: 'partner-manager', person: 'ama', deputy: 'kofi', from: '2005-10-01' },
  allowed: { scope: 'commands:partners', sides: ['vendor'] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { partner },
  entity: (_, { partner }) => partner.revision,
  decide({ partnerId, role, person, deputy, ...body }, { partner }, { effectiveAt }) {
    const span = spanOf(body.from ?? effectiveAt.slice(0, 10), body.until);
    const holding: RoleHolding = { role, person, ...(deputy !== undefined && { deputy }), ...span };
    const unfit = known(partner, partnerId) ?? endsAfterStart(span) ?? notOffboarded(partner, span, 'from');
    if (unfit) return unfit;
    if (deputy === person)
      return refuse('deputy-is-holder', 'deputy', `expected another person than ${person}, who holds the role`);
    const held = partner.roles.filter((each) => each.role === role && overlaps(each, span));
    if (held.length === 1 && held.some((each) => same(each, holding))) return [];
    const inTheWay = held.find((each) => !handsOver(each, span.from));
    if (inTheWay)
      return refuse(
        'role-held',
        'from',
        `expected a time in which nobody is ${role}; ${inTheWay.person} is from ${inWords(inTheWay)}`,
      );
    return [
      ...held.map((each) => roleEnded({ partnerId, role, person: each.person, from: each.from, until: dayBefore(span.from) })),
      roleAssigned({ partnerId, ...holding }),
    ];
  },
});
