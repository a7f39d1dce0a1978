import type { Document } from '../collection.js';

const freeze = (value: unknown): void => {
  if (typeof value !== 'object' || value === null) return;
  Object.values(value).forEach(freeze);
  Object.freeze(value);
};

/** The document of a JSON text, frozen to its leaves: whoever changes it gets a TypeError, not a changed store. */
export const frozen = (text: string): Document => {
  const document = JSON.parse(text) as Document;
  freeze(document);
  return document;
};
