/** A text field. */
export const text = (description: string) => ({ type: 'string', description });

/** A text field that may be null; the description says when. */
export const textOrNull = (description: string) => ({ type: ['string', 'null'], description });

/** A whole number. */
export const whole = (description: string) => ({ type: 'integer', description });

/** True or false. */
export const flag = (description: string) => ({ type: 'boolean', description });

/** One of a few words. */
export const oneOf = (description: string, values: readonly string[]) => ({ type: 'string', enum: values, description });

/** A component, by its name. */
export const component = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** A component, or null. */
export const componentOrNull = (name: string, description: string) => ({
  anyOf: [component(name), { type: 'null' }],
  description,
});

/** A list of a component. */
export const listOf = (name: string, description: string) => ({ type: 'array', description, items: component(name) });

/** An object with these fields, of which some may be left out. */
export const object = (
  description: string,
  properties: Readonly<Record<string, object>>,
  optional: readonly string[] = [],
): {
  readonly type: 'object';
  readonly description: string;
  readonly required: readonly string[];
  readonly properties: object;
} => ({
  type: 'object',
  description,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  properties,
});
