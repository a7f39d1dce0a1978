/** A parameter in the query of a request. */
export const query = (name: string, description: string, schema: object = { type: 'string' }): object => ({
  name,
  in: 'query',
  description,
  schema,
});

/** A parameter in the query of a request that cannot do without it. */
export const needed = (name: string, description: string): object => ({ ...query(name, description), required: true });

/** A parameter in the path of a request. */
export const inPath = (name: string, description: string): object => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { type: 'string' },
});

/** What was known then. */
export const AS_OF = query('asOf', 'What was known then: a position, an instant in UTC, or a date (its end)');

/** Waits for a write of one's own. */
export const AFTER = query(
  'after',
  'A position: waits, bounded, until the read model holds it, such as that of a write of one’s own',
);
