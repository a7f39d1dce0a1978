import { Instant } from '#kernel/body';
import { EscalationBody } from '../escalation/escalation.body.js';

/** Says that a clock of an escalation has run out. */
export class AdvanceEscalationBody extends EscalationBody {
  @Instant('When the clock ran out')
  at!: string;
}
