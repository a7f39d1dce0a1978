import { budgetReleased, budgetReserved, budgetUsed, improvementLimitsSet, type ImprovementLimits } from '#contracts';
import { decimal, on, plain, slice, sum, type Decimal, type Json } from '#kernel';
import { Map } from 'immutable';

/** What is reserved for a plan. Amounts are decimal strings in the currency of the limits. */
export interface Reservation {
  readonly amount: string;
  readonly used: string;
  readonly expiresOn: string;
  readonly isOver: boolean;
}

/** The budget of the improvement plans of a program. */
export interface Budgets {
  readonly limits: ImprovementLimits | undefined;
  /** By partner and plan. */
  readonly reservations: Map<string, Reservation>;
  /** Revision of the last event about it. */
  readonly revision: number | undefined;
}

interface OfPlan {
  readonly partnerId: string;
  readonly planId: string;
}

const keyOf = ({ partnerId, planId }: OfPlan): string => `${partnerId}.${planId}`;

/** What is reserved for a plan; `undefined` where nothing ever was. */
export const reservationOf = ({ reservations }: Budgets, plan: OfPlan): Reservation | undefined => reservations.get(keyOf(plan));

/** Whether what a plan has not used is still kept for it on a date. */
export const isKept = ({ isOver, expiresOn }: Reservation, today: string): boolean => !isOver && today < expiresOn;

/** What of the budget plans take on a date: what is kept for them, and what those have spent that are over or whose reservation has expired. */
const taken = (reservation: Reservation, today: string): string =>
  isKept(reservation, today) ? reservation.amount : reservation.used;

/** What is left of the budget on a date, beside a plan; zero where no limits are set. */
export function leftBeside({ limits, reservations }: Budgets, plan: OfPlan, today: string): Decimal {
  const others = reservations.delete(keyOf(plan)).valueSeq();
  return decimal(limits?.budget.amount ?? '0').minus(sum(others.map((each) => taken(each, today))));
}

/** The budget of the improvement plans of a program: its limits, what is reserved for which plan, and what was used. */
export const budgets = slice<Budgets>({
  name: 'budgets',
  version: 1,
  of: 'program',
  initial: { limits: undefined, reservations: Map(), revision: undefined },
  reactions: [
    on(improvementLimitsSet, (state, { data, revision }) => ({ ...state, limits: data.limits, revision })),
    on(budgetReserved, (state, { data, revision }) => {
      const { amount, expiresOn } = data;
      const used = reservationOf(state, data)?.used ?? '0';
      return {
        ...state,
        reservations: state.reservations.set(keyOf(data), { amount, used, expiresOn, isOver: false }),
        revision,
      };
    }),
    on(budgetUsed, (state, { data, revision }) => {
      const before = reservationOf(state, data);
      if (!before) return state;
      const used = plain(decimal(before.used).plus(data.amount));
      return { ...state, reservations: state.reservations.set(keyOf(data), { ...before, used }), revision };
    }),
    on(budgetReleased, (state, { data, revision }) => {
      const before = reservationOf(state, data);
      if (!before) return state;
      return { ...state, reservations: state.reservations.set(keyOf(data), { ...before, isOver: true }), revision };
    }),
  ],
  snapshot: {
    write: ({ limits = null, reservations, revision = null }) =>
      ({ limits, reservations: [...reservations], revision }) as unknown as Json,
    read: (json) => {
      const { limits, reservations, revision } = json as unknown as Kept;
      return { limits: limits ?? undefined, reservations: Map(reservations), revision: revision ?? undefined };
    },
  },
});

/** The budget as a snapshot keeps it. */
interface Kept {
  readonly limits: ImprovementLimits | null;
  readonly reservations: readonly (readonly [string, Reservation])[];
  readonly revision: number | null;
}
