import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { Settings } from './settings.js';

/** The environment cannot be used; the message lists every fault, by variable. */
export class SettingsInvalid extends Error {
  override readonly name = 'SettingsInvalid';
  constructor(readonly faults: readonly string[]) {
    super(['the environment cannot be used:', ...faults.map((fault) => `  ${fault}`)].join('\n'));
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

const readOne = (
  name: string,
  schema: object,
  given: string | undefined,
): { readonly value?: unknown; readonly fault?: string } => {
  if (given === undefined || given === '') return 'default' in schema ? { value: schema.default } : {};
  const value = Type.IsInteger(schema) && /^-?\d+$/.test(given) ? Number(given) : given;
  if (Value.Check(schema as Parameters<typeof Value.Check>[0], value)) return { value };
  const [first] = Value.Errors(schema as Parameters<typeof Value.Check>[0], value);
  const { description } = schema as { readonly description?: string };
  return { fault: `${name}=${given}: ${first?.message ?? 'is not valid'} (${description ?? ''})` };
};

/** The settings that the environment gives, and the defaults of the others. Throws `SettingsInvalid` with every fault. */
export function readSettings(environment: Environment): Settings {
  const read = Object.entries(Settings.properties).map(
    ([name, schema]) => [name, readOne(name, schema, environment[name])] as const,
  );
  const faults = read.flatMap(([, { fault }]) => fault ?? []);
  const settings = Object.fromEntries(read.flatMap(([name, { value }]) => (value === undefined ? [] : [[name, value]])));
  const algorithm = settings['JWT_ALGORITHM'];
  if (algorithm !== undefined && algorithm !== 'HS256' && settings['JWKS_URL'] === undefined)
    faults.push(`JWT_ALGORITHM=${String(algorithm)}: expected JWKS_URL with it`);
  if (faults.length > 0) throw new SettingsInvalid(faults);
  return Value.Parse(Settings, settings);
}
