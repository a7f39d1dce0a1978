import { Command } from 'commander';
import type { Mapping } from '#importer';
import { connect, withConnection, type ConnectionOptions } from '../ledger/connect.js';
import { sendFile, withRejects, type RejectsOptions } from '../sending/send-file.js';
import type { Verb } from './verb.js';

/** Each row is a command as it stands. */
const AS_IT_STANDS: Mapping = { format: 'ndjson', rows: '$' };

/** `ledger dispatch <file.ndjson>`: sends commands, one a line as {"command": …, "body": …}. */
export const dispatchVerb: Verb = (surroundings) =>
  withRejects(withConnection(new Command('dispatch')))
    .description('send the commands of an NDJSON file, one a line as {"command": "SetGoal", "body": {…}}')
    .argument('<file>', 'the file of commands')
    .action(async (file: string, options: ConnectionOptions & RejectsOptions) => {
      await sendFile(surroundings, await connect(surroundings, options, { patient: true }), file, AS_IT_STANDS, options);
    });
