import { ProblemError } from '#contracts';
import { AppendTooLarge, type EventRejected } from '#event-store';

/** A command of an append, and how many events it led to. */
interface Share {
  readonly command: string;
  readonly events: number;
}

/** The command that an event of the append comes from, and how many commands come before it. */
const commandOf = (at: number, shares: readonly Share[]): { readonly command: string; readonly before: number } => {
  let end = 0;
  for (const [before, { command, events }] of shares.entries()) {
    end += events;
    if (at < end) return { command, before };
  }
  return { command: shares.at(-1)?.command ?? 'the command', before: 0 };
};

/** What a caller can do about an append that is too large: make the command smaller, or send fewer of them at once. */
const advice = ({ fitting, limit }: AppendTooLarge, shares: readonly Share[]): string => {
  const { command, before } = commandOf(fitting, shares);
  const most = `an append holds at most ${limit} bytes`;
  if (before === 0) return `the events of one ${command} are too large: ${most}`;
  return `the events of these ${shares.length} commands are too large together: ${most}; send the first ${before} as one batch, and the others, from the next ${command} on, after it`;
};

/** The problem that stands in place of an append that the store does not take. */
export const notStorable = (error: EventRejected, shares: readonly Share[]): ProblemError => {
  const commands = [...new Set(shares.map(({ command }) => command))].join(', ');
  const why =
    error instanceof AppendTooLarge ? advice(error, shares) : `the events of ${commands} cannot be stored: ${error.message}`;
  return new ProblemError('command-too-large', why, { cause: error });
};
