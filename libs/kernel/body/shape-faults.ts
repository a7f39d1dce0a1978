import type { TSchema } from 'typebox';
import { Compile, type Validator } from 'typebox/compile';
import type { Fault } from './fault.js';

/** What is used of a schema in JSON Schema's own words. */
interface Node extends TSchema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly patternProperties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
  readonly $ref?: string;
  readonly $defs?: Definitions;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
}

type Definitions = Readonly<Record<string, Node>>;
type Fields = Readonly<Record<string, unknown>>;

/**
 * Every fault of a value against a schema, each at its own path. Fields that the schema does not name are faults (`field-unknown`), however
 * deep. Of alternatives that a constant field tells apart, only the one that the value names is held against it.
 */
export const shapeFaults = (schema: TSchema, value: unknown): readonly Fault[] => faultsAt(schema as Node, value, '', {});

function faultsAt(node: Node, value: unknown, path: string, outer: Definitions): readonly Fault[] {
  const defs = node.$defs ?? outer;
  const [only, ...others] = alternativesOf(node, defs);
  if (only && others.length > 0) return faultsOfAny([only, ...others], value, path, defs);
  return only ? faultsOfOne(only, value, path, defs) : [];
}

/** The schemas of which a value must satisfy one, references followed. */
function alternativesOf(node: Node, defs: Definitions): readonly Node[] {
  if (node.anyOf) return node.anyOf.flatMap((each) => alternativesOf(each, defs));
  const named = node.$ref === undefined ? undefined : defs[node.$ref];
  return named ? alternativesOf(named, defs) : [node];
}

function faultsOfAny(alternatives: readonly Node[], value: unknown, path: string, defs: Definitions): readonly Fault[] {
  const tag = isObject(value) ? tagOf(alternatives) : undefined;
  const named =
    tag === undefined ? alternatives : alternatives.filter((each) => each.properties?.[tag]?.const === (value as Fields)[tag]);
  if (tag !== undefined && named.length === 0)
    return [
      invalid(at(path, tag), `expected one of: ${alternatives.map((each) => String(each.properties?.[tag]?.const)).join(', ')}`),
    ];
  const attempts = named.map((each) => faultsOfOne(each, value, path, defs));
  return attempts.toSorted((left, right) => left.length - right.length)[0] ?? [];
}

/** The field by whose constant alternatives are told apart. */
const tagOf = ([first, ...others]: readonly Node[]): string | undefined =>
  Object.keys(first?.properties ?? {}).find((field) =>
    [first, ...others].every((each) => each?.properties?.[field]?.const !== undefined),
  );

function faultsOfOne(node: Node, value: unknown, path: string, defs: Definitions): readonly Fault[] {
  const { properties, patternProperties, items } = node;
  const whole = wholeOf(node);
  const ownFaults = whole.Check(value) ? [] : whole.Errors(value).map(({ message }) => invalid(path, expected(node, message)));
  if (items && Array.isArray(value))
    return [...ownFaults, ...value.flatMap((item, index) => faultsAt(items, item, at(path, String(index)), defs))];
  if ((properties || patternProperties) && isObject(value)) return [...ownFaults, ...fieldFaults(node, value, path, defs)];
  return ownFaults;
}

const OF_PARTS = new Set(['properties', 'patternProperties', 'additionalProperties', 'required', 'items', '$defs']);

const wholes = new WeakMap<Node, Validator>();

/** The check of what a schema says of a value as a whole, compiled when it is first asked for. */
const wholeOf = (node: Node): Validator => {
  const compiled = wholes.get(node) ?? Compile(withoutParts(node));
  wholes.set(node, compiled);
  return compiled;
};

/** What a schema says of a value as a whole. */
const withoutParts = (node: Node): TSchema =>
  Object.fromEntries(Object.entries(node).filter(([keyword]) => !OF_PARTS.has(keyword))) as TSchema;

function fieldFaults(node: Node, value: Fields, path: string, defs: Definitions): readonly Fault[] {
  const { properties = {}, patternProperties = {}, required = [] } = node;
  const schemaOf = (field: string): Node | undefined =>
    Object.hasOwn(properties, field)
      ? properties[field]
      : Object.entries(patternProperties).find(([pattern]) => new RegExp(pattern).test(field))?.[1];
  const missing = required.filter((field) => value[field] === undefined);
  return [
    ...missing.map((field) => invalid(at(path, field), expected(properties[field], 'is missing'))),
    ...Object.entries(value).flatMap(([field, each]) => {
      if (each === undefined) return [];
      const schema = schemaOf(field);
      return schema
        ? faultsAt(schema, each, at(path, field), defs)
        : [{ path: at(path, field), code: 'field-unknown', message: 'expected no such field' }];
    }),
  ];
}

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

const at = (path: string, field: string): string => (path === '' ? field : `${path}.${field}`);

const invalid = (path: string, message: string): Fault => ({ path, code: 'field-invalid', message });

/** A message that says what the field is, and what was expected of it. */
const expected = (node: Node | undefined, message: string): string => {
  if (node?.enum) return `expected one of: ${node.enum.join(', ')}`;
  return node?.description === undefined ? message : `${node.description}: ${message}`;
};
