import { expectedOf, isOfKind } from '../adapter/index.js';
import type { FieldKind } from '../collection.js';

const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

type Value = string | number | boolean;

const READ: Readonly<Record<FieldKind, (text: string) => Value | undefined>> = {
  string: (text) => text,
  strings: (text) => text,
  decimal: (text) => text,
  number: (text) => (NUMBER.test(text) ? Number(text) : undefined),
  boolean: (text) => (text === 'true' ? true : text === 'false' ? false : undefined),
};

/** A value of the kind from its text; `undefined` where it is none. Nothing is guessed: ' 5', '0x5' and 'yes' are refused. */
export const readValue = (kind: FieldKind, text: string): Value | undefined => {
  const value = READ[kind](text);
  return value !== undefined && isOfKind(kind === 'strings' ? 'string' : kind, value) ? value : undefined;
};

/** What a value of the kind looks like, for messages; of an array, each of its items. */
export const expectedValue = (kind: FieldKind): string => expectedOf(kind === 'strings' ? 'string' : kind);
