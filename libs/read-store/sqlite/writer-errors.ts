import { AliasConflict, CheckpointConflict, CollectionUnknown, DocumentRejected, ReadStoreUnavailable } from '../errors.js';
import type { Answer } from './writer-messages.js';

type Described = NonNullable<Answer['error']>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const REVIVED: Readonly<Record<string, (error: Described) => Error>> = {
  AliasConflict: (error) =>
    new AliasConflict(text(error['alias']), typeof error['actual'] === 'string' ? error['actual'] : undefined),
  CheckpointConflict: (error) => new CheckpointConflict(text(error['key'])),
  CollectionUnknown: (error) => new CollectionUnknown(text(error['collection'])),
  DocumentRejected: (error) =>
    new DocumentRejected(text(error['collection']), text(error['id']), text(error['path']), text(error['expectation'])),
  ReadStoreUnavailable: (error) => new ReadStoreUnavailable(error.message),
};

/** The error of a writer's answer: of the port's class where it has one, which no message between threads keeps. */
export const revived = (error: Described): Error => {
  const revive = REVIVED[error.name];
  if (revive !== undefined) return revive(error);
  const unknown = new Error(error.message);
  if (error.stack !== undefined) unknown.stack = error.stack;
  return unknown;
};
