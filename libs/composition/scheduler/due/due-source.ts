import type { Document } from '#read-store';

/** What time does: a command, under a key of what it acts on and when, so that it takes effect once, however often and by whomever it is issued. */
export interface DueCommand {
  readonly key: string;
  readonly command: string;
  readonly body: Readonly<Record<string, string>>;
}

/** A read model that says what is due: it has a field with the instant at which time acts on a document next, and an index on it. */
export interface DueSource {
  /** Name of the read model. */
  readonly readModel: string;
  /** The field with the instant: UTC, ISO 8601; a document without it is never due. */
  readonly field: string;
  /** What time does with a document by now, in order. */
  commandsFor(document: Document, now: string): readonly DueCommand[];
}

/** Declares a source whose documents are of a type. */
export const dueSource = <Doc>({
  commandsFor,
  ...rest
}: Omit<DueSource, 'commandsFor'> & {
  commandsFor(document: Doc, now: string): readonly DueCommand[];
}): DueSource => ({ ...rest, commandsFor: (document, now) => commandsFor(document as unknown as Doc, now) });
