import { Decimal128 } from 'mongodb';

const PLAIN = /^(-?)0*(\d+?)(?:\.(?=\d)(\d*?)0*)?$/;

/** As small as decimal128 goes, less its digits. */
const MOST_PLACES = 6_000;

/** The number that a decimal string means, equal for '1.5' and '1.50'. `undefined` where decimal128 cannot hold it exactly. */
export const decimal128 = (text: string): Decimal128 | undefined => {
  const [, sign = '', integer = '', fraction = ''] = PLAIN.exec(text) ?? [];
  if (integer === '' || fraction.length > MOST_PLACES) return undefined;
  return Decimal128.fromString(`${sign}${integer}${fraction === '' ? '' : `.${fraction}`}`);
};
