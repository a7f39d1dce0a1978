import { Instant, Optional, Text } from './fields.js';

/** What every command may say besides its own fields. */
export class CommandBody {
  @Optional()
  @Text('Why: shown in the audit trail', { max: 2000 })
  reason?: string;

  @Optional()
  @Instant('Business time from which it holds; now unless given')
  effectiveAt?: string;

  @Optional()
  @Text('Whom the caller acts for; needs the scope `delegate`', { max: 200 })
  onBehalfOf?: string;
}
