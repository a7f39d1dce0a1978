import { Command } from 'commander';
import { readMapping } from '#importer';
import { connect, withConnection, type ConnectionOptions } from '../ledger/connect.js';
import { sendFile, withRejects, type RejectsOptions } from '../sending/send-file.js';
import type { Verb } from './verb.js';

interface ImportOptions extends ConnectionOptions, RejectsOptions {
  readonly mapping: string;
}

/** `ledger import <file> --mapping <file>`: sends the rows of a file as the commands that the mapping makes of them. */
export const importVerb: Verb = (surroundings) =>
  withRejects(withConnection(new Command('import')))
    .description('send the rows of a CSV or NDJSON file as commands; a cut-off import goes on where it stopped')
    .argument('<file>', 'the file of rows')
    .requiredOption('--mapping <file>', 'how rows become commands: JSON, naming JSONata expressions')
    .action(async (file: string, options: ImportOptions) => {
      const mapping = await readMapping(options.mapping);
      await sendFile(surroundings, await connect(surroundings, options, { patient: true }), file, mapping, options);
    });
