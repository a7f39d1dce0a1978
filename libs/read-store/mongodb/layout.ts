import type { Document as BsonDocument, ObjectId } from 'mongodb';
import { contentHash } from '#kernel';
import { fieldsOf, valueOf, type Field } from '../adapter/index.js';
import type { CollectionDeclaration, Document } from '../collection.js';
import { DocumentRejected } from '../errors.js';
import { decimal128 } from './decimal128.js';
import { isNative } from './native.js';
import { isAlwaysThere } from './schema-presence.js';

/**
 * A document as MongoDB keeps it: its own fields, and beside them the adapter's, whose names start with an underscore.
 * `_absent`: the declared fields that are missing, as flags. `_decimals`: decimals as numbers. `_text`: the whole document as JSON, where it
 * cannot be kept field by field. `_layout`: what these were made from. `_commit`: which commit wrote it. `_at`: the position to which that
 * commit led, where it was not written in a transaction.
 */
export interface Row extends BsonDocument {
  readonly _id: string;
  readonly _layout: string;
  readonly _commit: ObjectId;
}

/** A declared field and where its key is found in rows: what is compared and sorted by. */
export interface KeyField extends Field {
  readonly key: string;
  /** The flag that says that it is missing; `undefined` where it never is. */
  readonly absent: string | undefined;
}

const keyOf = ({ path, kind }: Field): string => {
  if (path === 'id') return '_id';
  return kind === 'decimal' ? `_decimals.${path}` : path;
};

/* A dot would nest the flag of a part in that of the whole. */
const flagOf = ({ path }: Field): string => path.replaceAll('.', '/');

const setAt = (target: Record<string, unknown>, steps: readonly string[], value: unknown): void => {
  const [first = '', ...rest] = steps;
  if (rest.length === 0) target[first] = value;
  else setAt((target[first] ??= {}) as Record<string, unknown>, rest, value);
};

const LAYOUT_VERSION = 1;

/** What the rows of a declaration look like. */
export class Layout {
  readonly fields: readonly KeyField[];
  /** The same for declarations whose rows look the same. */
  readonly mark: string;

  constructor(readonly declaration: CollectionDeclaration) {
    const schema = declaration.published?.schema;
    this.fields = fieldsOf(declaration).map((field) => ({
      ...field,
      key: keyOf(field),
      absent: field.path === 'id' || isAlwaysThere(schema, field.steps) ? undefined : `_absent.${flagOf(field)}`,
    }));
    this.mark = contentHash(JSON.stringify([LAYOUT_VERSION, this.fields])).slice(0, 12);
  }

  /** The field of a path; the path is one that the declaration was checked to have. */
  field(path: string): KeyField {
    const field = this.fields.find((candidate) => candidate.path === path);
    if (field === undefined) throw new Error(`${this.declaration.name} has no field ${path}`);
    return field;
  }

  /** The row of a document that was parsed from JSON. `DocumentRejected` where it does not fit the declaration. */
  row(document: Document, text: string, commit: ObjectId): Row {
    const { name } = this.declaration;
    const declared: Record<string, unknown> = {};
    const decimals: Record<string, unknown> = {};
    const absent: Record<string, true> = {};
    for (const field of this.fields) {
      const value = valueOf(name, document, field);
      if (value === undefined) {
        if (field.absent === undefined) throw new DocumentRejected(name, document.id, field.path, 'expected a value');
        absent[flagOf(field)] = true;
        continue;
      }
      setAt(declared, field.steps, value);
      if (field.kind !== 'decimal') continue;
      const number = decimal128(String(value));
      if (number === undefined)
        throw new DocumentRejected(name, document.id, field.path, 'expected a decimal of at most 6,000 places');
      setAt(decimals, field.steps, number);
    }
    return {
      _id: document.id,
      ...(isNative(document) ? document : { ...declared, _text: text }),
      ...(Object.keys(absent).length > 0 && { _absent: absent }),
      ...(Object.keys(decimals).length > 0 && { _decimals: decimals }),
      _layout: this.mark,
      _commit: commit,
    };
  }
}

/** The document of a row, as it was committed. */
export const documentOf = (row: BsonDocument): Document => {
  const { _text: text } = row;
  if (typeof text === 'string') return JSON.parse(text) as Document;
  return Object.fromEntries(Object.entries(row).filter(([key]) => !key.startsWith('_'))) as Document;
};
