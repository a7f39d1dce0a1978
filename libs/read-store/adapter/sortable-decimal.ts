const PLAIN = /^(-?)(\d+)(?:\.(\d+))?$/;
const LEADING_ZEROS = /^0+/;
const TRAILING_ZEROS = /0+$/;

/** As many significant digits as every adapter holds exactly (IEEE 754 decimal128). */
const MOST_DIGITS = 34;

const complement = (digits: string): string => digits.replace(/\d/g, (digit) => String(9 - Number(digit)));

/**
 * A text whose code point order is the order of the decimals by value, and the same for equal values ('1.5', '1.50'): sign, count
 * of integer digits, then all digits. Below zero every digit is complemented and a closing `~` puts the longer fraction first.
 * `undefined` for what is not a decimal in plain notation of at most 34 significant digits.
 */
export const sortableDecimal = (text: string): string | undefined => {
  const parts = PLAIN.exec(text);
  if (parts === null) return undefined;
  const integer = (parts[2] ?? '').replace(LEADING_ZEROS, '');
  const fraction = (parts[3] ?? '').replace(TRAILING_ZEROS, '');
  if (integer.length + (integer === '' ? fraction.replace(LEADING_ZEROS, '') : fraction).length > MOST_DIGITS) return undefined;
  if (integer === '' && fraction === '') return 'p00';
  const length = String(integer.length).padStart(2, '0');
  return parts[1] === '' ? `p${length}${integer}${fraction}` : `n${complement(length + integer + fraction)}~`;
};
