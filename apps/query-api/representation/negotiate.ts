import { ProblemError } from '#contracts';

/** The formats in which a list can be had; some lists can be drawn. */
export type Format = 'json' | 'csv' | 'ndjson' | 'icalendar' | 'svg';

const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  json: 'application/json',
  csv: 'text/csv',
  ndjson: 'application/x-ndjson',
  icalendar: 'text/calendar',
  svg: 'image/svg+xml',
};

const accepted = (accept: string): readonly { readonly range: string; readonly quality: number }[] =>
  accept
    .split(',')
    .map((part) => {
      const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find((value) => value !== undefined);
      return { range: range.trim(), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((left, right) => right.quality - left.quality);

const matches = (range: string, mediaType: string): boolean =>
  range === '*/*' || range === mediaType || (range.endsWith('/*') && mediaType.startsWith(range.slice(0, -1)));

/** The format that the `Accept` header prefers among those offered; the first where it is left out. Throws `not-acceptable`. */
export function negotiate(accept: string | undefined, offered: readonly Format[]): Format {
  const [first] = offered;
  if (accept === undefined && first !== undefined) return first;
  for (const { range } of accepted(accept ?? '')) {
    const format = offered.find((candidate) => matches(range, MEDIA_TYPES[candidate]));
    if (format !== undefined) return format;
  }
  const names = offered.map((format) => MEDIA_TYPES[format]).join(', ');
  throw new ProblemError('not-acceptable', `expected one of: ${names}`, { path: 'Accept' });
}

/** The media type of a format. */
export const mediaTypeOf = (format: Format): string =>
  format === 'json' ? MEDIA_TYPES.json : `${MEDIA_TYPES[format]}; charset=utf-8`;
