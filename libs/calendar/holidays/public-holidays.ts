import Holidays from 'date-holidays';

/** A place that has public holidays, by ISO 3166 codes without the country's prefix: `{ country: 'DE', state: 'BY' }`. */
export interface Place {
  readonly country: string;
  readonly state?: string;
  readonly region?: string;
}

/** A day off by law. */
export interface PublicHoliday {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Its name in the language of the place. */
  readonly name: string;
}

/**
 * The public holidays of a place in a calendar year, in order, to be written into the working days of a cadence. What a cadence counts with
 * stays what was written there: laws and libraries change, recorded deadlines do not. Throws a RangeError on a place that is not known.
 */
export function publicHolidays({ country, state, region }: Place, year: number): readonly PublicHoliday[] {
  const holidays = new Holidays({ country, ...(state && { state }), ...(region && { region }) }, { types: ['public'] });
  const known = holidays.getHolidays(year).map(({ date, name }) => ({ date: date.slice(0, 10), name }));
  if (known.length === 0)
    throw new RangeError(`expected a place whose public holidays are known, got ${[country, state, region].join(' ')}`);
  return known;
}
