import { parse, v5 } from 'uuid';

const PATTERN = /^[a-z0-9][a-z0-9-]{0,62}$/;
const NAMESPACE = parse('a2b1c9de-6f0e-5e0c-9d3b-3f0b8d8f4c11');
const utf8 = new TextEncoder();

/** The pattern of every identifier, for schemas. The dot is left out: it separates the parts of a stream's name. */
export const IDENTIFIER_PATTERN = PATTERN.source;

/** Whether the text may name a partner, program, metric or anything else in the ledger. */
export const isIdentifier = (value: unknown): value is string => typeof value === 'string' && PATTERN.test(value);

/** A UUIDv5 of the parts: the same parts give the same id, on every machine and for ever. */
export const deterministicId = (...parts: readonly string[]): string => v5(utf8.encode(JSON.stringify(parts)), NAMESPACE);
