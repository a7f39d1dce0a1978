const SYSTEM = '$';

/** The streams of one ledger among all streams of a server: those whose names there begin with its prefix. */
export class StreamNames {
  /** Throws a RangeError for a prefix that could not tell the ledger's streams from others. */
  constructor(readonly prefix: string) {
    if (!/^[^$.\p{Cc}][^.\p{Cc}]{0,62}\.$/u.test(prefix))
      throw new RangeError(
        `stream prefix: expected 1 to 63 characters and a dot, such as "ledger.", not ${JSON.stringify(prefix)}`,
      );
  }

  /** What the server calls a stream of the ledger. */
  onServer(stream: string): string {
    return this.prefix + stream;
  }

  /** What the ledger calls a stream of the server; `undefined` where it is another's. */
  inLedger(stream: string): string | undefined {
    return stream.startsWith(this.prefix) ? stream.slice(this.prefix.length) : undefined;
  }
}

/** Whether an event is the server's own, or a link to another. */
export const isSystemType = (type: string): boolean => type.startsWith(SYSTEM);
