import { Type, type Static } from 'typebox';
import { decimalField, textField } from './fields.js';

/** A named range of totals. Half-open: it holds its lower end and not its upper one, except the top band, which holds both. */
export const Band = Type.Object({
  name: textField('Name of the band, for example Gold', 60),
  from: decimalField('Lower end, which belongs to the band'),
  to: decimalField('Upper end, which belongs to the next band, or to this one where it is the top'),
});
export type Band = Static<typeof Band>;
