import { Compile, type Validator } from 'typebox/compile';
import type { EventKind, RecordedEvent } from '#kernel';

/** Refuses to append what no reader could rely on: an event that no capability declares, or data that its schema does not describe. */
export class EventCheck {
  readonly #validators: ReadonlyMap<string, Validator>;

  constructor(kinds: readonly EventKind[]) {
    this.#validators = new Map(kinds.map((kind) => [kind.type, Compile(kind.data)]));
  }

  /** Throws an error that names the event and each fault. */
  check({ type, data }: RecordedEvent): void {
    const validator = this.#validators.get(type);
    if (!validator) throw new TypeError(`no capability declares the event ${type}`);
    if (validator.Check(data)) return;
    const faults = validator.Errors(data).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
    throw new TypeError(`the data of ${type} does not match its schema: ${faults.join('; ')}`);
  }
}
