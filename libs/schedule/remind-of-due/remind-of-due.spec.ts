import { describe, test } from '@jest/globals';
import { reminderRaised } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { anEnrolledPartner } from '#partners/testing';
import { aProgram, theLedger } from '#programs/testing';
import { aPlannedCycle, aprilFeedback, carrierReport } from '../testing/index.js';
import { remindOfDue } from './remind-of-due.js';

const known = given(aProgram(), anEnrolledPartner(), aPlannedCycle(carrierReport));
const at = (moment: string) => by(theLedger, { now: moment });
const body = { partnerId: 'orgenics-ltd', itemId: aprilFeedback.activityId, at: '2011-04-21T04:00:00.000Z' };

describe('reminding', () => {
  test('names who answers for it, and by when it is due', () => {
    known.when(remindOfDue, body, at('2011-04-21T05:00:00.000Z')).thenRecorded(
      reminderRaised({
        partnerId: 'orgenics-ltd',
        programId: 'scms',
        item: 'activity',
        itemId: aprilFeedback.activityId,
        dueOn: '2011-04-28',
        owner: 'ama',
        moment: { kind: 'remind-before', on: '2011-04-21', at: '2011-04-21T04:00:00.000Z' },
      }),
    );
    known
      .when(remindOfDue, { ...body, itemId: 'carrier-report', at: '2011-04-18T04:00:00.000Z' }, at('2011-04-18T04:00:00.000Z'))
      .thenRecordedLike({
        type: 'ReminderRaised',
        data: {
          item: 'deliverable',
          owner: 'noor',
          moment: { kind: 'remind-after', on: '2011-04-18', at: '2011-04-18T04:00:00.000Z' },
        },
      });
  });

  test('is not opening or overdue', () =>
    known.when(remindOfDue, { ...body, at: '2011-04-29T04:00:00.000Z' }, at('2011-05-01T04:00:00.000Z')).thenNothing());
});
