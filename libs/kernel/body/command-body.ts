import { Envelope } from './envelope.js';
import { Optional, Reason } from './fields.js';

/** What every command may say besides its own fields. */
export class CommandBody extends Envelope {
  @Optional()
  @Reason()
  reason?: string;
}
