import type { EventPayload } from '../event.js';

const freeze = (value: unknown): void => {
  if (typeof value !== 'object' || value === null) return;
  Object.values(value).forEach(freeze);
  Object.freeze(value);
};

/** The object of a JSON text, frozen to its leaves: whoever changes it gets a TypeError, not a changed log. */
export const frozen = (text: string): EventPayload => {
  const payload = JSON.parse(text) as EventPayload;
  freeze(payload);
  return payload;
};
