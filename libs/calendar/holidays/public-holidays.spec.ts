import { expect, test } from '@jest/globals';
import { publicHolidays } from './index.js';

const dates = (...place: Parameters<typeof publicHolidays>): readonly string[] =>
  publicHolidays(...place).map(({ date }) => date);

test('the public holidays of Bavaria in 2024 include Epiphany, Easter Monday and Christmas', () => {
  expect(dates({ country: 'DE', state: 'BY' }, 2024)).toEqual(
    expect.arrayContaining(['2024-01-06', '2024-04-01', '2024-12-25', '2024-12-26']),
  );
  expect(publicHolidays({ country: 'DE' }, 2024)[0]).toEqual({ date: '2024-01-01', name: 'Neujahr' });
});

test('those of Germany as a whole leave Epiphany out', () => expect(dates({ country: 'DE' }, 2024)).not.toContain('2024-01-06'));

test('those of a region are its own: Augsburg alone keeps the Peace Festival', () => {
  expect(dates({ country: 'DE', state: 'BY', region: 'A' }, 2024)).toContain('2024-08-08');
  expect(dates({ country: 'DE', state: 'BY' }, 2024)).not.toContain('2024-08-08');
});

test('an observance is no public holiday', () => expect(dates({ country: 'US' }, 2024)).not.toContain('2024-02-14'));

test('a place that is not known is refused by its name', () => {
  expect(() => publicHolidays({ country: 'XX', state: 'YY', region: 'ZZ' }, 2024)).toThrow(RangeError);
  expect(() => publicHolidays({ country: 'XX', state: 'YY', region: 'ZZ' }, 2024)).toThrow(
    'expected a place whose public holidays are known, got XX YY ZZ',
  );
});
