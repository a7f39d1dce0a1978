import type { Figure, Row } from '../figure.js';

const DIGITS = 3;

const number = (value: number): string =>
  new Intl.NumberFormat('en', { maximumSignificantDigits: DIGITS, useGrouping: true }).format(value);

const figure = ({ median, least, most, unit }: Figure): string =>
  `${number(median)} ${unit} (${number(least)} to ${number(most)})`;

/** A row as lines of text. */
export const rowText = ({ what, figure: ours, reference, ratio, target }: Row): string =>
  [
    `  ${what}`,
    `    ${figure(ours)}`,
    ...(reference && ratio !== undefined ? [`    beside ${figure(reference)}: ${ratio.toFixed(2)}`] : []),
    ...(target ? [`    to reach: ${target.text}, ${target.isReached ? 'reached' : 'MISSED'}`] : []),
  ].join('\n');
