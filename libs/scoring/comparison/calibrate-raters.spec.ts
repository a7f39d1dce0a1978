import { describe, expect, test } from '@jest/globals';
import { calibrateRaters, type Rating } from '../index.js';

const ratings = (raterId: string, ...scores: number[]): Rating[] =>
  scores.map((score, index) => ({ raterId, subjectId: `s${index}`, score: String(score) }));
const calibration = { minimumRatings: 2, lowest: '1', highest: '5', decimals: 2 };

describe('calibrating raters', () => {
  const both = [...ratings('strict', 1, 2, 3), ...ratings('lenient', 3, 4, 5)];

  test('brings them to the mean and the spread of all, raw beside adjusted', () => {
    const calibrated = calibrateRaters(both, calibration);
    expect(calibrated.map(({ score, adjusted }) => [score, adjusted])).toEqual([
      ['1', '1.42'],
      ['2', '3.00'],
      ['3', '4.58'],
      ['3', '1.42'],
      ['4', '3.00'],
      ['5', '4.58'],
    ]);
    expect(calibrated[0]).toEqual({
      raterId: 'strict',
      subjectId: 's0',
      score: '1',
      adjusted: '1.42',
      adjustment: 'shifted-and-scaled',
      held: false,
      rater: { ratings: 3, mean: '2.00', deviation: '0.82' },
      all: { ratings: 6, mean: '3.00', deviation: '1.29' },
    });
  });

  test('only moves one who gave everybody the same', () =>
    expect(calibrateRaters([...both, ...ratings('flat', 5, 5)], calibration).at(-1)).toMatchObject({
      score: '5',
      adjusted: '3.50',
      adjustment: 'shifted',
      rater: { deviation: '0.00' },
    }));

  test('leaves one who gave too few as they are', () =>
    expect(calibrateRaters([...both, ...ratings('once', 1)], calibration).at(-1)).toMatchObject({
      score: '1',
      adjusted: '1',
      adjustment: 'too-few-ratings',
      held: false,
    }));

  test('leaves those too where they are off the scale: nothing was adjusted, so nothing is held', () =>
    expect(calibrateRaters([...both, ...ratings('once', 7)], calibration).at(-1)).toMatchObject({ adjusted: '7', held: false }));

  test('stays on the scale, and says where it was held', () => {
    const uneven = [...ratings('wide', 1, 5, 1, 5, 1, 5), ...ratings('narrow', 3, 3, 3, 3, 3, 5)];
    const calibrated = calibrateRaters(uneven, calibration);
    expect(calibrated.at(-1)).toMatchObject({ adjusted: '5.00', held: true });
    expect(
      calibrateRaters([...ratings('low', 3, 3, 3, 3, 3, 1), ...ratings('wide', 1, 5, 1, 5, 1, 5)], calibration)[5],
    ).toMatchObject({
      adjusted: '1.00',
      held: true,
    });
  });
});
