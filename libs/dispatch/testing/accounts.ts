import { Type } from 'typebox';
import { refuse } from '#contracts';
import { at, command, eventType, on, slice, type Capability } from '#kernel';
import { CommandBody, DecimalField, Identifier } from '#kernel/body';

/** A toy capability: accounts that are opened, charged up to a limit that another stream holds, and never overdrawn. */

const opened = eventType({
  type: 'AccountOpened',
  version: 1,
  describes: 'An account was opened',
  data: Type.Object({ partnerId: Type.String() }),
});
const charged = eventType({
  type: 'AccountCharged',
  version: 1,
  describes: 'An account was charged',
  data: Type.Object({ partnerId: Type.String(), amount: Type.String() }),
});
const limited = eventType({
  type: 'LimitSet',
  version: 1,
  describes: 'A limit was set',
  data: Type.Object({ limit: Type.String() }),
});

const account = slice<{ readonly open: boolean; readonly total: number; readonly revision: number | undefined }>({
  name: 'account',
  version: 1,
  of: 'partner',
  initial: { open: false, total: 0, revision: undefined },
  reactions: [
    on(opened, (state, { revision }) => ({ ...state, open: true, revision })),
    on(charged, (state, { data, revision }) => ({ ...state, total: state.total + Number(data.amount), revision })),
  ],
});
const limit = slice<{ readonly limit: number }>({
  name: 'limit',
  version: 1,
  of: 'program',
  initial: { limit: 100 },
  reactions: [on(limited, (_, { data }) => ({ limit: Number(data.limit) }))],
});

class AccountBody extends CommandBody {
  @Identifier('The partner whose account it is')
  partnerId!: string;
}
class AmountBody extends AccountBody {
  @DecimalField('How much')
  amount!: string;
}
class LimitBody extends CommandBody {
  @DecimalField('The most that an account may hold')
  limit!: string;
}

const example = { partnerId: 'p1' };
const allowed = { scope: 'commands:accounts', sides: ['vendor'] } as const;

const openAccount = command({
  name: 'OpenAccount',
  describes: 'Opens an account',
  body: AccountBody,
  example,
  allowed,
  stream: ({ partnerId }) => `partner-${partnerId}`,
  slices: { account },
  decide: ({ partnerId }, { account: { open } }) => (open ? [] : [opened({ partnerId })]),
});

const charge = command({
  name: 'Charge',
  describes: 'Charges an account',
  body: AmountBody,
  example: { ...example, amount: '5' },
  allowed,
  stream: ({ partnerId }) => `partner-${partnerId}`,
  slices: { account },
  consults: () => ({ program: at(limit, 'program-p') }),
  entity: (_, { account: { revision } }) => revision,
  decide({ partnerId, amount }, { account: { open, total }, program }) {
    if (!open) return refuse('partner-unknown', 'partnerId', 'expected an open account');
    if (total + Number(amount) > program.limit)
      return refuse('partner-exists', 'amount', `expected at most ${program.limit - total}`);
    return [charged({ partnerId, amount })];
  },
});

const chargeOpening = command({
  ...charge,
  name: 'ChargeOpening',
  describes: 'Charges an account of the program, which it opens where need be',
  stream: ({ partnerId }) => `metrics-${partnerId}.p.FY2011`,
  slices: {},
  consults: () => ({}),
  entity: () => undefined,
  precededBy: ({ partnerId }) => [{ command: 'OpenAccount', body: { partnerId } }],
  decide: ({ partnerId, amount }) => [charged({ partnerId, amount })],
});

const chargeLocated = command({
  ...charge,
  name: 'ChargeLocated',
  describes: 'Charges an account for which another stream has to be read first',
  locates: () => ({ where: at(limit, 'program-p') }),
});

const setLimit = command({
  name: 'SetLimit',
  describes: 'Sets the limit of all accounts',
  body: LimitBody,
  example: { limit: '100' },
  allowed,
  stream: () => 'program-p',
  slices: {},
  decide: (body) => [limited({ limit: body.limit })],
});

/** Accounts, as a capability. */
export const accounts: Capability = {
  name: 'accounts',
  describes: 'Accounts of partners',
  events: [opened, charged, limited],
  slices: [account, limit],
  commands: [openAccount, charge, chargeOpening, chargeLocated, setLimit],
};
