import { Option, type Command } from 'commander';
import { EVERY_SCOPE, OPERATOR } from '#composition/operator';
import type { Credentials } from '#platform';
import { CannotDo } from '../terminal/sentence.js';

/** Options that say whom credentials are for. */
export interface CredentialOptions {
  readonly subject: string;
  readonly kind: Credentials['kind'];
  readonly side: Credentials['side'];
  readonly partner?: string;
  readonly scopes?: string;
}

/** Adds the options that say whom credentials are for. */
export const withCredentials = (command: Command): Command =>
  command
    .option('--subject <id>', 'pseudonymous id of the person or service', OPERATOR.subject)
    .addOption(new Option('--kind <kind>', 'what it is').choices(['service', 'user', 'partner', 'system']).default(OPERATOR.kind))
    .addOption(
      new Option('--side <side>', 'on which side of the partnership').choices(['vendor', 'partner']).default(OPERATOR.side),
    )
    .option('--partner <id>', 'the one partner that it may see; all unless given')
    .option('--scopes <list>', `what it may do, separated by commas, of ${EVERY_SCOPE.join(', ')}; all unless given`);

/** The credentials that the options describe. Throws `CannotDo` where a scope is none. */
export function credentialsOf({ subject, kind, side, partner, scopes }: CredentialOptions): Credentials {
  const asked = scopes?.split(',').map((scope) => scope.trim()) ?? EVERY_SCOPE;
  const unknown = asked.filter((scope) => !EVERY_SCOPE.includes(scope));
  if (unknown.length > 0) throw new CannotDo(`no such scope: ${unknown.join(', ')}; expected some of ${EVERY_SCOPE.join(', ')}`);
  return { subject, kind, side, ...(partner !== undefined && { partnerId: partner }), scopes: [...asked] };
}
