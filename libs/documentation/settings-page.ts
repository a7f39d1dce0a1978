import { Settings, isSecret } from '#platform';
import { code, page, table } from './markdown.js';
import { kindOf, type SchemaNode } from './schema-node.js';

const bounds = ({ minimum, maximum }: SchemaNode): string => {
  if (minimum === undefined) return '';
  return maximum === undefined ? ` from ${minimum}` : ` from ${minimum} to ${maximum}`;
};

/** The page of the environment variables. */
export const settingsPage = (): string =>
  page(
    'Settings',
    'Every process reads its settings from the environment when it starts. Where one cannot be used, it lists every fault and ends with code 2. What may hold a password can be given in a file instead, which `<name>_FILE` names.',
    table(
      ['Variable', 'Value', 'Unless given', 'What it is'],
      Object.entries(Settings.properties as Readonly<Record<string, SchemaNode>>).map(([name, schema]) => [
        isSecret(schema) ? `${code(name)} or ${code(`${name}_FILE`)}` : code(name),
        `${kindOf(schema)}${bounds(schema)}`,
        schema.default === undefined ? '' : code(String(schema.default)),
        schema.description ?? '',
      ]),
    ),
  );
