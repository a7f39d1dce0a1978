type Json = unknown;
type Fields = Readonly<Record<string, Json>>;

/** JSON Schemas by the name under which they are referred to. */
export type Schemas = Readonly<Record<string, object>>;

const PREFIX = '#/components/schemas/';
const isFields = (value: Json): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a schema says of itself that means nothing outside it. */
const without = (fields: Fields, ...names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));

/** The value with every object in it changed, the innermost first. */
const mapped = (value: Json, change: (fields: Fields) => Json): Json => {
  if (Array.isArray(value)) return value.map((item: Json) => mapped(item, change));
  if (!isFields(value)) return value;
  return change(Object.fromEntries(Object.entries(value).map(([name, part]) => [name, mapped(part, change)])));
};

/**
 * Schemas as components of one document. A schema that contains itself brings definitions of its own, and refers to them by bare names: they
 * become components. Two different ones of the same name are told apart by the name of the schema that they come from.
 */
export function asComponents(schemas: Schemas): Schemas {
  const components = new Map<string, Json>();
  const textOf = new Map<string, string>();

  const hoist = (owner: string, defs: Fields): ReadonlyMap<string, string> => {
    const text = JSON.stringify(defs);
    const isTaken = Object.keys(defs).some((name) => textOf.has(name) && textOf.get(name) !== text);
    const names = new Map(Object.keys(defs).map((name) => [name, isTaken ? `${owner}${name}` : name]));
    for (const [name, schema] of Object.entries(defs)) {
      const component = names.get(name) ?? name;
      textOf.set(component, text);
      components.set(
        component,
        mapped(schema, (fields) => renamed(without(fields, '$id'), names)),
      );
    }
    return names;
  };

  for (const [name, schema] of Object.entries(schemas))
    components.set(
      name,
      mapped(schema, (fields) => {
        const { $defs } = fields;
        return isFields($defs) ? renamed(without(fields, '$defs', '$id'), hoist(name, $defs)) : fields;
      }),
    );
  return Object.fromEntries(components) as Schemas;
}

const renamed = (fields: Fields, names: ReadonlyMap<string, string>): Fields => {
  const { $ref } = fields;
  const name = typeof $ref === 'string' ? names.get($ref) : undefined;
  return name === undefined ? fields : { ...fields, $ref: `${PREFIX}${name}` };
};

/** Those components that something refers to, be it through others, in the order of their names. */
export function referredTo(components: Schemas, ...roots: readonly Json[]): Schemas {
  const found = new Set<string>();
  const visit = (value: Json): void => {
    mapped(value, (fields) => {
      const { $ref } = fields;
      if (typeof $ref !== 'string' || !$ref.startsWith(PREFIX)) return fields;
      const name = $ref.slice(PREFIX.length);
      if (found.has(name)) return fields;
      found.add(name);
      visit(components[name]);
      return fields;
    });
  };
  roots.forEach(visit);
  return Object.fromEntries([...found].toSorted().map((name) => [name, components[name] ?? {}]));
}
