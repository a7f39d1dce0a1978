import type { Static, TSchema } from 'typebox';
import { validatorOf } from '../validator.js';

/**
 * A document of a read model that a decision rests on, folded from the log when the command is decided: never taken from the caller or from
 * where read models are kept. `id` is `undefined` where there is nothing to fold.
 */
export interface FoldRequest<Schema extends TSchema> {
  /** The read model, by its public name. */
  readonly readModel: string;
  readonly id: string | undefined;
  /** What the decision relies on; the document may hold more. */
  readonly shape: Schema;
}

/** A document to be folded for a decision. */
export const folded = <Schema extends TSchema>(
  readModel: string,
  id: string | undefined,
  shape: Schema,
): FoldRequest<Schema> => ({ readModel, id, shape });

/** The folded documents, by the names of their requests; `undefined` where no event has made one. */
export type FoldedDocuments<Requests> = {
  readonly [Name in keyof Requests]: Requests[Name] extends FoldRequest<infer Schema> ? Static<Schema> | undefined : never;
};

/** The document itself. Throws a TypeError that names each fault where it is not of the shape that was asked for. */
export function asRequested<Schema extends TSchema>(
  { readModel, id, shape }: FoldRequest<Schema>,
  document: unknown,
): Static<Schema> | undefined {
  const validator = validatorOf(shape);
  if (document === undefined || validator.Check(document)) return document as Static<Schema> | undefined;
  const faults = validator.Errors(document).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
  throw new TypeError(`the document ${id ?? ''} of ${readModel} cannot be relied on: ${faults.join('; ')}`);
}
