import { SignalSettings } from '#projections';
import { Value } from 'typebox/value';
import { faulty, type QueryFault } from './series-named.js';

/** Settings as they are in a query, and what is wrong with them. */
export interface SettingsInQuery {
  readonly settings: SignalSettings;
  readonly faults: readonly QueryFault[];
}

const SETTINGS = Object.keys(SignalSettings.properties);
const KNOWN: ReadonlySet<string> = new Set([...SETTINGS, 'partnerId', 'programId', 'metricId', 'granularity', 'after']);
const NUMBERS: ReadonlySet<string> = new Set(['horizon', 'minimumBaseline']);
const WHOLE = /^\d{1,6}$/;

/** What decimals must be beyond being decimals. */
const RANGES = [
  { name: 'confidence', holds: (value: number) => value > 0 && value < 1, expected: 'a number between 0 and 1' },
  { name: 'significance', holds: (value: number) => value > 0 && value < 1, expected: 'a number between 0 and 1' },
  { name: 'weight', holds: (value: number) => value > 0 && value <= 1, expected: 'a number above 0 and up to 1' },
  { name: 'width', holds: (value: number) => value > 0, expected: 'a number above 0' },
] as const;

const numberIn = (text: string): unknown => (WHOLE.test(text) ? Number(text) : text);

/** A rule as a query names it: `nelson-2`, or `nelson-2:8` for another run length. */
const ruleIn = (text: string): object => {
  const [rule = '', ...runLength] = text.trim().split(':');
  return { rule, ...(runLength.length > 0 && { runLength: numberIn(runLength.join(':')) }) };
};

const readAs = (name: string, value: string): unknown => {
  if (name === 'rules') return value.split(',').map(ruleIn);
  return NUMBERS.has(name) ? numberIn(value) : value;
};

/** The settings in a query. */
export function signalSettingsIn(query: Readonly<Record<string, unknown>>): SettingsInQuery {
  const names = SETTINGS.filter((name) => query[name] !== undefined);
  const settings = Object.fromEntries(names.map((name) => [name, readAs(name, String(query[name]))])) as SignalSettings;
  const wrong = new Map(
    [...Value.Errors(SignalSettings, settings)].map(({ instancePath, message }) => [instancePath.split('/')[1] ?? '', message]),
  );
  return {
    settings,
    faults: [
      ...[...wrong].map(([name, message]) => faulty(name, `it ${message}`)),
      ...RANGES.flatMap(({ name, holds, expected }) =>
        settings[name] === undefined || wrong.has(name) || holds(Number(settings[name]))
          ? []
          : [faulty(name, `expected ${expected}`)],
      ),
      ...Object.keys(query)
        .filter((name) => !KNOWN.has(name))
        .map((name) => faulty(name, `expected one of: ${[...KNOWN].join(', ')}`)),
    ],
  };
}
