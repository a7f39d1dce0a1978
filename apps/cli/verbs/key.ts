import { Command } from 'commander';
import { newApiKey } from '#platform';
import { credentialsOf, withCredentials, type CredentialOptions } from '../ledger/credentials.js';
import type { Verb } from './verb.js';

/** `ledger key`: makes an API key. It is shown once; what the ledger keeps of it is its hash. */
export const keyVerb: Verb = (surroundings) =>
  withCredentials(new Command('key'))
    .description('make an API key, and the entry of API_KEYS_FILE that lets it in')
    .action((options: CredentialOptions) => {
      const { key, entry } = newApiKey(credentialsOf(options));
      surroundings.print(`The key, which cannot be shown again:\n\n${key}\n`);
      surroundings.print(
        `Its entry, for the list in the file that API_KEYS_FILE names:\n\n${JSON.stringify(entry, undefined, 2)}`,
      );
    });
