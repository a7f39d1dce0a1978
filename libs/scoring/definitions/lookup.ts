/** Things found by their id. A `Map` is one; a plain object is not, because `constructor` is a valid id. */
export interface Lookup<Value> {
  get(id: string): Value | undefined;
}

/** A lookup in a plain object's own fields. */
export const lookupIn = <Value>(record: Readonly<Record<string, Value>>): Lookup<Value> => ({
  get: (id) => (Object.hasOwn(record, id) ? record[id] : undefined),
});
