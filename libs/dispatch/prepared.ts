import type { Actor, Command } from '#kernel';
import type { Caller } from './command-request.js';
import type { ConsultedNow } from './consulted.js';

/** A command that is well formed and allowed, on its way to its stream. */
export interface Prepared {
  readonly definition: Command;
  readonly body: object;
  readonly bodyHash: string;
  readonly commandId: string;
  readonly stream: string;
  /** What had to be read elsewhere to name the stream. */
  readonly located: ConsultedNow;
  readonly actor: Actor;
  readonly caller: Caller;
  readonly ifMatch: number | undefined;
}
