import type { FieldKind } from '../collection.js';
import type { SortKey } from '../query.js';

/** What a list route lets its callers ask. */
export interface ListGrammar {
  /** The fields to filter and sort by, as the collection declares them; `id` comes by itself. */
  readonly fields: Readonly<Record<string, FieldKind>>;
  /** The top-level fields that `fields=` may name; any unless given. */
  readonly documentFields?: readonly string[];
  /** The order where none is asked for. */
  readonly defaultSort?: readonly SortKey[];
  /** Documents of a page where none is asked for (50), and at most (1,000; never more than 10,000). */
  readonly defaultLimit?: number;
  readonly mostDocuments?: number;
  /** Parameters that the route reads itself, such as `after` or `asOf`; they are passed over. */
  readonly own?: readonly string[];
}

/** What is wrong with one parameter. `path` is the parameter as it was sent. */
export interface ListFault {
  readonly code: ListFaultCode;
  readonly path: string;
  readonly message: string;
}

/** The stable codes of faults in a list's parameters. */
export type ListFaultCode =
  | 'parameter-unknown'
  | 'parameter-repeated'
  | 'operator-unknown'
  | 'operator-unsuitable'
  | 'value-malformed'
  | 'field-unknown'
  | 'limit-out-of-range'
  | 'cursor-malformed';

/** Query parameters as a server hands them over, already percent-decoded. */
export type Parameters = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A part of a query, or what is wrong with it. */
export type Parsed<Part> = { readonly part: Part } | { readonly fault: ListFault };

/** A fault of the parameter. */
export const fault = (code: ListFaultCode, path: string, message: string): { readonly fault: ListFault } => ({
  fault: { code, path, message },
});
