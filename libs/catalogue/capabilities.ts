import type { Capability } from '#kernel';
import { partners } from '#partners';

/** Every capability of the ledger. One may use only those above it. */
export const capabilities: readonly Capability[] = [partners];
