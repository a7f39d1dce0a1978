import type { CollectionDeclaration } from '../collection.js';
import type { RowCommit } from './writer.js';

/** What the writer's thread is started with. */
export interface WriterData {
  readonly file: string;
  readonly largestFile: number | undefined;
  readonly lockWait: number | undefined;
}

/** What the writer is asked to do. */
export type Call =
  | { readonly does: 'declare'; readonly declaration: CollectionDeclaration }
  | { readonly does: 'commit'; readonly commit: RowCommit }
  | { readonly does: 'forgetCheckpoint'; readonly key: string }
  | { readonly does: 'drop'; readonly collection: string }
  | { readonly does: 'switchAlias'; readonly alias: string; readonly from: string | undefined; readonly to: string }
  | { readonly does: 'close' };

/** The id of the answer that says how the start went. */
export const START = 0;

/** A call on its way to the writer. */
export interface Asked {
  readonly id: number;
  readonly call: Call;
}

/** The writer's answer to the call of that id. */
export interface Answer {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: {
    readonly name: string;
    readonly message: string;
    readonly stack?: string;
    readonly [field: string]: unknown;
  };
}
