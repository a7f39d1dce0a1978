/** The log holds an event of a type that no capability declares: it was written by a newer version, or by something else. */
export class EventTypeUnknown extends Error {
  override readonly name = 'EventTypeUnknown';
  constructor(
    readonly type: string,
    readonly stream: string,
    readonly revision: number,
  ) {
    super(`${stream}@${revision}: no event type ${type} is declared`);
  }
}

/** The log holds an event in a version of its data that this program cannot read. */
export class EventVersionUnknown extends Error {
  override readonly name = 'EventVersionUnknown';
  constructor(
    readonly type: string,
    readonly stream: string,
    readonly revision: number,
    readonly found: unknown,
    readonly newest: number,
  ) {
    super(`${stream}@${revision}: ${type} is in version ${String(found)}; expected one from 1 to ${newest}`);
  }
}
