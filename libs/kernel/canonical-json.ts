import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** A value that JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** The one text of a JSON value (RFC 8785): the same value gives the same bytes, whatever the order of its keys. */
export const canonicalJson = (value: unknown): string => {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('expected a value that JSON can hold');
  return text;
};

/** SHA-256 of the canonical JSON, in hexadecimal. */
export const contentHash = (value: unknown): string => hash('sha256', canonicalJson(value));

/** The value as it comes back from JSON: a copy, in which what is undefined is left out. */
export function asJson(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map(asJson);
  const copy: Record<string, Json> = {};
  for (const key of Object.keys(value)) {
    const held = value[key];
    if (held !== undefined) copy[key] = asJson(held);
  }
  return copy;
}

const isList = (value: object): value is readonly Json[] => Array.isArray(value);
