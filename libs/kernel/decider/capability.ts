import type { BatchDeclaration, Command } from './command.js';
import type { EventKind } from './event.js';
import type { Slice } from './slice.js';

/** A capability as data: all that the rest of the ledger knows of it. */
export interface Capability {
  readonly name: string;
  readonly describes: string;
  readonly events: readonly EventKind[];
  readonly slices: readonly Slice<unknown>[];
  readonly commands: readonly Command[];
  readonly batches?: readonly BatchDeclaration[];
}
