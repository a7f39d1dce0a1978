import { Type, type Static } from 'typebox';

/** Who may see what an event says. */
export const Visibility = Type.Enum(['vendor', 'both'], {
  description: 'vendor: the partner does not see it; both: the partner sees it too',
});
export type Visibility = Static<typeof Visibility>;

/** Whether the data of an event say that the partner does not see it. Events that say nothing are for both sides. */
export const isInternal = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && (data as { readonly visibility?: unknown }).visibility === 'vendor';
