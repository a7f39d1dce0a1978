import { DECIMAL_PATTERN, IDENTIFIER_PATTERN } from '#kernel';
import { code } from './markdown.js';

/** What is used of a schema in JSON Schema's own words. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly items?: SchemaNode;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly patternProperties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: boolean | SchemaNode;
  readonly required?: readonly string[];
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Name of the component that a schema refers to. */
export const referredName = ({ $ref }: SchemaNode): string | undefined => $ref?.slice($ref.lastIndexOf('/') + 1);

/** The schemas of which a value satisfies one; the schema itself where it offers no choice. */
export const alternativesOf = (node: SchemaNode): readonly SchemaNode[] => {
  const { anyOf, oneOf, type } = node;
  const choices = anyOf ?? oneOf;
  return choices ? choices.map((choice) => (type === undefined ? choice : { type, ...choice })) : [node];
};

/** What a map holds under each of its keys; `undefined` for what is no map. */
export const mapValueOf = ({ patternProperties, additionalProperties }: SchemaNode): SchemaNode | undefined =>
  Object.values(patternProperties ?? {})[0] ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined);

const FORMATS: Readonly<Record<string, string>> = { date: 'date', 'date-time': 'instant', uuid: 'UUID' };
const PATTERNS: ReadonlyMap<string, string> = new Map([
  [DECIMAL_PATTERN, 'decimal'],
  [IDENTIFIER_PATTERN, 'identifier'],
]);
const WORDS: Readonly<Record<string, string>> = { string: 'text', integer: 'whole number', boolean: 'true or false' };

const nameOfString = ({ format = '', pattern = '' }: SchemaNode): string => FORMATS[format] ?? PATTERNS.get(pattern) ?? 'text';

/** What kind of value a schema describes, in a few words. */
export function kindOf(node: SchemaNode): string {
  const { type, items } = node;
  if (node.const !== undefined) return code(String(node.const));
  if (node.enum) return node.enum.map((value) => code(String(value))).join(', ');
  const alternatives = alternativesOf(node);
  if (alternatives.length > 1) return [...new Set(alternatives.map(kindOf))].join(' or ');
  const name = referredName(node);
  if (name !== undefined) return name;
  if (items) return `list of ${kindOf(items)}`;
  const value = mapValueOf(node);
  if (value) return `map to ${kindOf(value)}`;
  if (type === 'string') return nameOfString(node);
  return typeof type === 'string' ? (WORDS[type] ?? type) : 'any';
}
