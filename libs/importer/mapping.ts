import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Type, type Static } from 'typebox';
import { Value } from 'typebox/value';

/** A mapping file: how the rows of a file become commands. Its expressions are JSONata, each in a file of its own beside it. */
const MappingFile = Type.Object(
  {
    format: Type.Enum(['csv', 'ndjson'], { description: 'What the rows are written in' }),
    key: Type.Optional(Type.String({ description: 'Column by which $row(key) finds another row of the file' })),
    groups: Type.Optional(
      Type.Object(
        {
          by: Type.String({ description: 'Column whose equal values make a group' }),
          commands: Type.String({
            description: 'File of the expression that maps {key, rows} to commands, once for each group, before the rows',
          }),
        },
        { additionalProperties: false },
      ),
    ),
    rows: Type.Optional(Type.String({ description: 'File of the expression that maps one row to commands' })),
  },
  { additionalProperties: false },
);

/** A mapping with its expressions at hand. */
export interface Mapping extends Pick<Static<typeof MappingFile>, 'format' | 'key'> {
  readonly groups?: { readonly by: string; readonly commands: string };
  readonly rows?: string;
}

/** The mapping cannot be used; the message names the file and what was expected. */
export class MappingInvalid extends Error {
  override readonly name = 'MappingInvalid';
}

/** Reads a mapping and the expressions that it names. Throws `MappingInvalid`. */
export async function readMapping(file: string): Promise<Mapping> {
  const declared = parse(file, await readFile(file, 'utf8'));
  const beside = (name: string) => readFile(resolve(dirname(file), name), 'utf8');
  const { format, key, groups, rows } = declared;
  return {
    format,
    ...(key !== undefined && { key }),
    ...(groups && { groups: { by: groups.by, commands: await beside(groups.commands) } }),
    ...(rows !== undefined && { rows: await beside(rows) }),
  };
}

const parse = (file: string, text: string): Static<typeof MappingFile> => {
  let declared: unknown;
  try {
    declared = JSON.parse(text);
  } catch (error) {
    throw new MappingInvalid(`${file} is no JSON: ${String(error)}`, { cause: error });
  }
  if (Value.Check(MappingFile, declared)) return declared;
  const faults = Value.Errors(MappingFile, declared).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
  throw new MappingInvalid(`${file} is no mapping: ${faults.join('; ')}`);
};
