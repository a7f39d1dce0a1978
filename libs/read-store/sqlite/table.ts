import { documentText, fieldsOf, valueOf, type Field, type FieldValue } from '../adapter/fields.js';
import { sortableDecimal } from '../adapter/sortable-decimal.js';
import type { CollectionDeclaration, Document, FieldKind } from '../collection.js';

/** A value of a column. Missing is NULL. */
export type ColumnValue = string | number | null;

/** A document as a row: id, JSON, then a value for each declared field. */
export type Row = readonly [id: string, document: string, ...columns: ColumnValue[]];

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A field's value in the form in which SQLite compares it as the port promises: decimals as sortable text, true as 1, arrays as JSON. */
export const columnValue = (kind: FieldKind, value: FieldValue): ColumnValue => {
  if (value === undefined) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'object') return JSON.stringify(value);
  return kind === 'decimal' ? (sortableDecimal(String(value)) ?? null) : value;
};

/** How a field is addressed in conditions and orders: missing values take a place after all others in that direction. */
export const keyOf = ({ path }: Field, descending: boolean): string => {
  if (path === 'id') return 'id';
  return descending
    ? `ifnull(${quoted(`$.${path}`)}, ${MISSING.descending})`
    : `ifnull(${quoted(`$.${path}`)}, ${MISSING.ascending})`;
};

/** What stands for a missing value. SQLite orders numbers before texts before blobs: the first is after all, the second before all. */
export const MISSING = { ascending: "x''", descending: '-9e999' } as const;

/** The table of one collection as it was declared last. A declaration with other fields makes another table: `generation` counts them. */
export class Table {
  readonly name: string;
  readonly members: string;
  readonly columns: readonly Field[];
  /** The arrays that an index is declared on: their members have a table, where one is found without reading every document. */
  readonly indexedArrays: readonly Field[];

  constructor(
    readonly generation: number,
    readonly declaration: CollectionDeclaration,
  ) {
    this.name = `documents_${generation}`;
    this.members = `members_${generation}`;
    this.columns = fieldsOf(declaration).filter(({ path }) => path !== 'id');
    const indexed = new Set(declaration.indexes.flat().map((entry) => entry.replace(/^-/, '')));
    this.indexedArrays = this.columns.filter(({ path, kind }) => kind === 'strings' && indexed.has(path));
  }

  /** The column that holds a field. */
  column(field: Field): string {
    return quoted(`$.${field.path}`);
  }

  /** The row of a document; `DocumentRejected` where it does not fit the declaration. */
  row(document: Document): Row {
    const text = documentText(this.declaration.name, document);
    return [
      document.id,
      text,
      ...this.columns.map((field) => columnValue(field.kind, valueOf(this.declaration.name, document, field))),
    ];
  }

  /** Whether a declaration asks for the same columns and members, so that this table can serve it. */
  serves(declaration: CollectionDeclaration): boolean {
    const other = new Table(this.generation, declaration);
    const shape = ({ columns, indexedArrays }: Table): string => JSON.stringify([columns, indexedArrays]);
    return shape(this) === shape(other);
  }

  /** The index of a declared list of fields, as SQL names it; arrays are found through their members instead. */
  indexKeys(index: readonly string[]): readonly string[] {
    return index.flatMap((entry) => {
      const descending = entry.startsWith('-');
      const field = fieldsOf(this.declaration).find(({ path }) => path === (descending ? entry.slice(1) : entry));
      if (field === undefined || field.kind === 'strings') return [];
      return [`${keyOf(field, descending)}${descending ? ' DESC' : ''}`];
    });
  }
}
