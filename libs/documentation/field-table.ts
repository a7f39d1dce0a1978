import { code, table } from './markdown.js';
import { alternativesOf, kindOf, mapValueOf, referredName, type SchemaNode } from './schema-node.js';

/** Schemas by the names under which others refer to them. */
export type Components = Readonly<Record<string, object>>;

/** A field of an object: where it stands, what kind of value it is, whether it is always there, and what it means. */
export type Field = readonly [path: string, kind: string, presence: string, description: string];

/** The constant field that tells an alternative from its siblings, as `linear`. */
const tagOf = ({ properties = {} }: SchemaNode): string | undefined => {
  const tag = Object.values(properties).find((field) => field.const !== undefined)?.const;
  return tag === undefined ? undefined : String(tag);
};

/** Objects of fewer fields are shown wherever they occur. */
const FEW = 4;

/** Walks an object's fields, however deep; what has been shown, or contains itself, is shown once. */
class Fields {
  readonly found: Field[] = [];
  private readonly shown = new Map<string, string>();

  constructor(private readonly components: Components) {}

  ofObject({ properties = {}, required = [] }: SchemaNode, path: string): void {
    for (const [name, field] of Object.entries(properties)) {
      const at = path === '' ? name : `${path}.${name}`;
      const presence = required.includes(name) ? 'always' : 'optional';
      const row = this.found.push([at, this.kindOf(field), presence, this.descriptionOf(field)]) - 1;
      const like = this.parts(field, at);
      if (like !== undefined)
        this.found[row] = [at, `${this.kindOf(field)}, as in ${code(like)}`, presence, this.descriptionOf(field)];
    }
  }

  /** Shows what a value is made of. Where it has been shown already, says under which path. */
  private parts(node: SchemaNode, path: string): string | undefined {
    const target = this.target(node);
    const alternatives = alternativesOf(target).filter(({ type }) => type !== 'null');
    if (alternatives.length > 1) {
      for (const each of alternatives) {
        const tag = tagOf(this.target(each));
        this.parts(each, tag === undefined ? path : `${path}(${tag})`);
      }
      return undefined;
    }
    const [only = target] = alternatives;
    if (referredName(only) !== undefined) return this.parts(only, path);
    if (only.items) return this.parts(only.items, `${path}[]`);
    const value = mapValueOf(only);
    if (value) return this.parts(value, `${path}.*`);
    return only.properties && this.once(only, path);
  }

  private once(object: SchemaNode, path: string): string | undefined {
    const content = JSON.stringify(object.properties);
    const before = this.shown.get(content);
    if (before !== undefined) return before;
    if (Object.keys(object.properties ?? {}).length >= FEW) this.shown.set(content, path);
    this.ofObject(object, path);
    return undefined;
  }

  private target(node: SchemaNode): SchemaNode {
    const name = referredName(node);
    return name === undefined ? node : ((this.components[name] as SchemaNode | undefined) ?? node);
  }

  private kindOf(node: SchemaNode): string {
    const target = this.target(node);
    return target.properties ? 'object' : kindOf(target);
  }

  /** What a field is: in its own words, or in those of the one thing that it holds. */
  private descriptionOf(node: SchemaNode): string {
    if (node.description !== undefined) return node.description;
    const target = this.target(node);
    if (target !== node) return this.descriptionOf(target);
    const [first, ...others] = alternativesOf(node).filter(({ type }) => type !== 'null');
    if (first && first !== node && others.length === 0) return this.descriptionOf(first);
    return node.items ? this.descriptionOf(node.items) : '';
  }
}

/**
 * Every field of an object, in order. `[]` stands for each item of a list, `*` for each key of a map, `(kind)` for one of several
 * alternatives.
 */
export function fieldsOf(schema: object, components: Components): readonly Field[] {
  const fields = new Fields(components);
  fields.ofObject(schema as SchemaNode, '');
  return fields.found;
}

/** Every field of an object in a table. */
export const fieldTable = (schema: object, components: Components): string =>
  table(
    ['Field', 'Kind', 'Presence', 'What it is'],
    fieldsOf(schema, components).map(([path, ...rest]) => [code(path), ...rest]),
  );
