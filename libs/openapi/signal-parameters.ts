import { SignalSettings } from '#projections';
import { RULES, RULE_NAMES } from '#scoring/signals';
import { query } from './parameters.js';

const { rules: _rules, ...settings } = SignalSettings.properties;

/** What a reader may choose about the signals of a series, as parameters of a query. */
export const signalParameters: readonly object[] = [
  query(
    'rules',
    `The rules of the control chart, with commas between; a run length of one's own after a colon, such as nelson-2:${RULES['nelson-2'].runLength - 1}. Of: ${RULE_NAMES.join(', ')}. nelson-1 and nelson-2 unless given`,
  ),
  ...Object.entries(settings).map(([name, schema]) => {
    const { description = '', ...rest } = JSON.parse(JSON.stringify(schema)) as { readonly description?: string };
    return query(name, description, rest);
  }),
];
