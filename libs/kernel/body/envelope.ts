import { Instant, Optional, Text } from './fields.js';

/** What every command may say besides its own fields and its reason. */
export class Envelope {
  @Optional()
  @Instant('Business time from which it holds; now unless given')
  effectiveAt?: string;

  @Optional()
  @Text('Whom the caller acts for; needs the scope `delegate`', { max: 200 })
  onBehalfOf?: string;
}
