import type { Document } from '../collection.js';

/** The document with the asked top-level fields only, and its id; the whole of it where none are asked for. */
export const projected = (document: Document, fields: readonly string[] | undefined): Document => {
  if (fields === undefined) return document;
  const asked = new Set(fields);
  return { ...Object.fromEntries(Object.entries(document).filter(([field]) => asked.has(field))), id: document.id };
};
