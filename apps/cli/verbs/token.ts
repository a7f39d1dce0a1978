import { Command, InvalidArgumentError } from 'commander';
import { credentialsOf, withCredentials, type CredentialOptions } from '../ledger/credentials.js';
import { settingsOf, withFolder, type FolderOptions } from '../ledger/settings.js';
import { signLocally } from '../ledger/sign.js';
import type { Verb } from './verb.js';

interface TokenOptions extends CredentialOptions, FolderOptions {
  readonly for: string;
}

const duration = (text: string): string => {
  if (/^[1-9]\d{0,4}[smhd]$/.test(text)) return text;
  throw new InvalidArgumentError('expected a number and s, m, h or d, such as 8h');
};

/** `ledger token`: signs a token with the key of an embedded ledger. */
export const tokenVerb: Verb = (surroundings) =>
  withFolder(withCredentials(new Command('token')))
    .description('sign a token with the key of an embedded ledger')
    .option('--for <duration>', 'how long it is valid', duration, '12h')
    .action(async (options: TokenOptions) => {
      surroundings.print(await signLocally(credentialsOf(options), settingsOf(surroundings, options), options.for));
    });
