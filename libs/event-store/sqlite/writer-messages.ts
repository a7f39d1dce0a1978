import type { CheckedEvent } from '../adapter/index.js';
import type { Position } from '../event.js';
import type { ExpectedRevision } from '../event-store.js';
import type { NotOpenedWhy } from './log-not-opened.js';

/** An append on its way to the writer. Data and metadata are JSON already: texts are cheap to hand to another thread. */
export interface AppendRequest {
  readonly stream: string;
  readonly events: readonly CheckedEvent[];
  readonly expected: ExpectedRevision;
}

/** What became of an append. */
export type Outcome =
  | { readonly kind: 'stored'; readonly revision: number; readonly position: Position; readonly repeated: boolean }
  | { readonly kind: 'wrong-revision'; readonly actual: number | 'none' }
  | { readonly kind: 'id-reused'; readonly eventId: string }
  | { readonly kind: 'unavailable'; readonly why: 'full' | 'down'; readonly message: string };

/** To the writer: appends, each answered by its place in the order of sending; or to finish and let go of the file. */
export type ToWriter = readonly AppendRequest[] | 'close';

/** From the writer: it holds the log; it could not open it; what became of the next appends in order; it has to stop; it has let go. */
export type FromWriter =
  | { readonly kind: 'ready' }
  | { readonly kind: 'not-opened'; readonly why: NotOpenedWhy; readonly expectation: string }
  | { readonly kind: 'outcomes'; readonly outcomes: readonly Outcome[] }
  | { readonly kind: 'failed'; readonly error: Error }
  | { readonly kind: 'closed' };
