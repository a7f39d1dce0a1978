import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const DOCKER = new URL('../../../docker/', import.meta.url);

/** Anything that YAML can hold. */
export type Node = string | number | boolean | null | readonly Node[] | { readonly [key: string]: Node };
/** What YAML writes as a map. */
export type Tree = { readonly [key: string]: Node };

/** The parser by which the linter itself reads compose files. */
const { parse } = createRequire(createRequire(import.meta.url).resolve('dclint'))('yaml') as {
  readonly parse: (text: string, options: { readonly merge: boolean }) => Tree;
};

/** Path of a file in the folder docker. */
export const inDocker = (file: string): string => fileURLToPath(new URL(file, DOCKER));

/** Its text. */
export const textOf = (file: string): string => readFileSync(inDocker(file), 'utf8');

/** A compose file as it is written, anchors resolved. */
export const composeFile = (file: string): Tree => parse(textOf(file), { merge: true });

/** The schema of the compose specification, which the linter ships. Its draft is named by an address that validators do not know. */
export const composeSchema = (): Tree => {
  const shipped = new URL('../../../node_modules/dclint/schemas/compose.schema.json', import.meta.url);
  const { $schema: _, ...schema } = JSON.parse(readFileSync(shipped, 'utf8')) as Tree;
  return schema;
};
