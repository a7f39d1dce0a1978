import { Envelope } from './envelope.js';
import { Reason } from './fields.js';

/** What a command says besides its own fields that is not accepted without a reason. */
export class ReasonedBody extends Envelope {
  @Reason()
  reason!: string;
}
