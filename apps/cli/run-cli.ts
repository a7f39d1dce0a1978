import { Command, CommanderError } from 'commander';
import { EXIT } from './exit-codes.js';
import { sentenceOf } from './terminal/sentence.js';
import { verbs } from './verbs/index.js';
import type { Surroundings } from './verbs/verb.js';

const AFTERWORD = `
What writes goes over HTTP, to --url with --token or --api-key; without either, a token is signed with the key in the data folder.
Exit code: 0 done; 1 rows were rejected, or differences found; 2 it could not be done.`;

/** Runs one verb of the command line; the exit code of the process. Whatever goes wrong is told in a sentence. */
export async function runCli(args: readonly string[], environment: Surroundings['environment']): Promise<number> {
  let exitCode: number = EXIT.done;
  const surroundings: Surroundings = {
    environment,
    print: (text) => process.stdout.write(`${text}\n`),
    end: (code) => (exitCode = code),
  };
  const program = new Command('ledger')
    .description('The command line of Partner Ledger')
    .exitOverride()
    .showHelpAfterError('(ledger --help tells more)')
    .addHelpText('after', AFTERWORD);
  for (const verb of verbs) program.addCommand(verb(surroundings).exitOverride().copyInheritedSettings(program));
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.failed;
    process.stderr.write(`${sentenceOf(error)}\n`);
    return EXIT.failed;
  }
}
