import { describe, expect, test } from '@jest/globals';
import { AppendTooLarge, EventRejected } from '#event-store';
import { notStorable } from './not-storable.js';

const shares = [
  { command: 'RecordMeasurement', events: 2 },
  { command: 'SetGoal', events: 3 },
];
const said = (error: EventRejected) => notStorable(error, shares).message;

describe('the problem of an append that the store does not take', () => {
  test('names the command whose events are too large by themselves', () => {
    for (const fitting of [0, 1])
      expect(said(new AppendTooLarge(fitting, 100))).toBe(
        'the events of one RecordMeasurement are too large: an append holds at most 100 bytes',
      );
  });

  test('says how many commands fit together, and with which the others begin', () => {
    for (const fitting of [2, 3, 4])
      expect(said(new AppendTooLarge(fitting, 100))).toContain(
        'send the first 1 as one batch, and the others, from the next SetGoal on',
      );
  });

  test('names the commands of what cannot be stored for another reason, and where', () =>
    expect(said(new EventRejected('events[0].data.share', 'expected a finite number'))).toBe(
      'the events of RecordMeasurement, SetGoal cannot be stored: events[0].data.share: expected a finite number',
    ));
});
