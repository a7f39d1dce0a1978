import type { Command } from 'commander';

/** What a verb finds around it. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Writes a line to standard output: what was asked for, and nothing else. */
  print(text: string): void;
  /** Sets the exit code, where all went well but something was found. */
  end(code: number): void;
}

/** A verb of the command line. */
export type Verb = (surroundings: Surroundings) => Command;
