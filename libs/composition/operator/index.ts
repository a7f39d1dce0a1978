import { capabilities } from '#catalogue';
import { SCOPES, type Credentials } from '#platform';

/** Every scope that there is. */
export const EVERY_SCOPE: readonly string[] = [...SCOPES, ...capabilities.map(({ name }) => `commands:${name}`)];

/** Whoever holds the key of an embedded ledger, such as the person at its keyboard: everything, on the vendor's side. */
export const OPERATOR: Credentials = { subject: 'operator', kind: 'user', side: 'vendor', scopes: [...EVERY_SCOPE] };
