import { Type, type Static } from 'typebox';

const count = (description: string) => Type.Integer({ minimum: 0, description });

const Kept = (description: string) =>
  Type.Object(
    {
      made: count('Actions that it accepted, and those that were opened again'),
      onTime: count('Completed by the date that they were due on at last'),
      late: count('Completed after it'),
      asFirstPromised: count('Completed by the date that was promised first'),
      broken: count('Cancelled after they were promised'),
      open: count('Still owed'),
    },
    { description },
  );

/** How each side keeps its promises. */
export const PromiseTally = Type.Object({
  id: Type.String({ description: 'Partner and program: `<partner>.<program>`' }),
  partnerId: Type.String({ description: 'The partner' }),
  programId: Type.String({ description: 'The program' }),
  vendor: Kept('Promises of the vendor'),
  partner: Kept('Promises of the partner'),
  recordedAt: Type.String({ description: 'When the last of its events was recorded' }),
});
export type PromiseTally = Static<typeof PromiseTally>;
