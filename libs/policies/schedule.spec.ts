import { describe, expect, test } from '@jest/globals';
import {
  partnerReinstated,
  partnerStream,
  partnerSuspended,
  reviewRescheduled,
  schedulePaused,
  scheduleResumed,
} from '#contracts';
import type { DomainEvent, RecordedEvent } from '#kernel';
import { by, given, inStream } from '#kernel/given-when-then';
import { anEnrolledPartner } from '#partners/testing';
import { aProgram, theLedger } from '#programs/testing';
import { schedule } from '#schedule';
import { aPlannedCycle, aProgramThatPlans, aprilReview } from '#schedule/testing';
import { policies } from './index.js';

const recorded = (event: DomainEvent): RecordedEvent => ({
  ...event,
  id: '',
  stream: partnerStream('orgenics-ltd'),
  revision: 7,
  position: '',
  metadata: {
    commandId: '',
    commandType: '',
    bodyHash: '',
    actor: theLedger,
    recordedAt: '2011-04-01T09:00:00.000Z',
    effectiveAt: '2011-04-01T09:00:00.000Z',
    read: {},
    schemaVersion: 1,
    $correlationId: '',
    $causationId: '',
  },
});
const answersTo = (event: DomainEvent) =>
  policies.filter(({ on }) => on === event.type).flatMap(({ react }) => react(recorded(event)));
const commandNamed = (name: string | undefined) => {
  const found = schedule.commands.find((command) => command.name === name);
  if (!found) throw new Error(`there is no ${name}`);
  return found;
};

const moved = reviewRescheduled({
  reviewId: aprilReview.activityId,
  partnerId: 'orgenics-ltd',
  programId: 'scms',
  kind: 'quarterly-business',
  periodId: 'FY2011-Q2',
  from: '2011-01-01',
  to: '2011-03-31',
  scheduledFor: '2011-04-19',
  previous: '2011-04-14',
  rescheduledBy: 'partner',
});

describe('what the ledger does by itself about schedules', () => {
  test('an activity follows its review, on the same ground', () => {
    const [answer] = answersTo(moved);
    given(aProgram(), aProgramThatPlans(), anEnrolledPartner(), aPlannedCycle(), inStream(partnerStream('orgenics-ltd'), moved))
      .when(commandNamed(answer?.command), answer?.body ?? {}, by(theLedger))
      .thenRecordedLike({ type: 'ActivityRescheduled', data: { cause: 'review' } });
  });

  test('a suspension lets the clocks stand still, and what it takes is given back once its length is known', () => {
    const suspended = { partnerId: 'orgenics-ltd', from: '2011-04-11' };
    expect(answersTo(partnerSuspended(suspended))).toMatchObject([{ command: 'PauseSchedule', body: suspended }]);
    const known = { ...suspended, programId: 'scms', until: '2011-04-30', items: [] };
    const back = { pausedFrom: '2011-04-11', resumedOn: '2011-05-01' };
    expect(answersTo(schedulePaused(known))).toMatchObject([{ command: 'ShiftSchedule', body: back }]);
    const { until: _, ...open } = known;
    expect(answersTo(schedulePaused(open))).toEqual([]);
    const ended = [{ kind: 'suspension' as const, from: '2011-04-11' }];
    expect(answersTo(partnerReinstated({ partnerId: 'orgenics-ltd', from: '2011-05-01', ended }))).toMatchObject([
      { command: 'ResumeSchedule', body: { resumedOn: '2011-05-01' } },
    ]);
    expect(answersTo(scheduleResumed({ partnerId: 'orgenics-ltd', programId: 'scms', items: [], ...back }))).toMatchObject([
      { command: 'ShiftSchedule', body: back },
    ]);
  });
});
