import { readFileSync } from 'node:fs';
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

/** What was read of a setting, or why it cannot be used. */
interface Read {
  readonly value?: unknown;
  readonly fault?: string;
}

/** Whether a setting may hold a password: then it is read from a file too, and no fault repeats it. */
export const isSecret = (schema: object): boolean => 'secret' in schema && schema.secret === true;

const fromFile = (name: string, file: string): Read => {
  try {
    return { value: readFileSync(file, 'utf8').trim() };
  } catch (error) {
    return { fault: `${name}_FILE=${file}: cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)})` };
  }
};

/** A setting that may hold a password, as it is given: in the environment or in a file. */
const readSecret = (name: string, schema: object, environment: Environment): Read => {
  const [given = '', file = ''] = [environment[name], environment[`${name}_FILE`]];
  if (given !== '' && file !== '') return { fault: `${name}: expected it or ${name}_FILE, and both are given` };
  const { value, fault } = file === '' ? { value: given, fault: undefined } : fromFile(name, file);
  if (fault !== undefined) return { fault };
  if (value === '') return file === '' ? {} : { fault: `${name}_FILE=${file}: expected it to hold something` };
  const { description } = schema as { readonly description?: string };
  if (Value.Check(schema as Parameters<typeof Value.Check>[0], value)) return { value };
  return { fault: `${name}: is not valid (${description ?? ''})` };
};

const readOne = (name: string, schema: object, given: string | undefined): Read => {
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
    ([name, schema]) =>
      [name, isSecret(schema) ? readSecret(name, schema, environment) : readOne(name, schema, environment[name])] as const,
  );
  const faults = read.flatMap(([, { fault }]) => fault ?? []);
  const settings = Object.fromEntries(read.flatMap(([name, { value }]) => (value === undefined ? [] : [[name, value]])));
  const algorithm = settings['JWT_ALGORITHM'];
  if (algorithm !== undefined && algorithm !== 'HS256' && settings['JWKS_URL'] === undefined)
    faults.push(`JWT_ALGORITHM=${String(algorithm)}: expected JWKS_URL with it`);
  if (faults.length > 0) throw new SettingsInvalid(faults);
  return Value.Parse(Settings, settings);
}
