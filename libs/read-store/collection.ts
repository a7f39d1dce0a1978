/** How a field is compared: decimals as numbers though they are stored as strings. */
export type FieldKind = 'string' | 'number' | 'decimal' | 'boolean' | 'strings';

/** A JSON document of a read model. `id` is its key within the collection. */
export type Document = Readonly<Record<string, unknown>> & { readonly id: string };

/**
 * A collection as data. `name` is the physical name (`scorecards-v1`); readers address it through an alias.
 * `fields` lists what may be filtered and sorted on, by dotted path through objects, with its kind (`strings`: an array that is searched for
 * a value, and not sorted by); `id` may be anyway.
 * `indexes` are lists of those fields, `-` before one that descends; declare the directions that are sorted by.
 */
export interface CollectionDeclaration {
  readonly name: string;
  readonly fields: Readonly<Record<string, FieldKind>>;
  readonly indexes: readonly (readonly string[])[];
  /** How the collection looks to those who query the store directly, where it lets them; other stores pass it over. */
  readonly published?: Published;
}

/** A collection under a stable name, for queries that do not go through the port. */
export interface Published {
  /** The name under which the collection is found while an alias names it (`v1_scorecards`). */
  readonly as: string;
  /** What its documents look like, as JSON Schema: documents that do not are refused. */
  readonly schema: object;
}
