import { describe, expect, test } from '@jest/globals';
import {
  escalationAcknowledged,
  escalationAdvanced,
  escalationDeescalated,
  escalationOverdue,
  escalationResolved,
  escalationWithdrawn,
} from '#contracts';
import type { DomainEvent } from '#kernel';
import { anEscalation, lateLinesUp, theGround } from '#improvement/testing';
import { theDocument, theLog } from '../testing/index.js';
import { escalationList } from './index.js';

const after = async (...events: readonly DomainEvent[]) =>
  theDocument(await theLog(...theGround(), anEscalation(...events)), escalationList, 'orgenics-ltd.scms.late-lines-1');
const acknowledged = escalationAcknowledged({ ...lateLinesUp, level: 0, acknowledgedBy: 'ama' });
const above = {
  role: 'sponsor',
  responseDueAt: '2011-03-15T19:00:00.000Z',
  resolutionDueAt: '2011-03-21T19:00:00.000Z',
} as const;
const advanced = escalationAdvanced({
  ...lateLinesUp,
  level: 1,
  ...above,
  because: 'response',
  ranOutAt: '2011-03-14T19:00:00.000Z',
});
const overdue = (because: 'response' | 'resolution') =>
  escalationOverdue({ ...lateLinesUp, level: 1, because, ranOutAt: '2011-03-15T19:00:00.000Z' });

describe('an escalation to read', () => {
  test('says who is asked, and which clock runs out next', async () => {
    expect(await after()).toMatchObject({ status: 'open', asked: 'ama', level: 0, nextAt: '2011-03-14T19:00:00.000Z' });
    expect(await after(acknowledged)).toMatchObject({
      status: 'acknowledged',
      acknowledgedBy: 'ama',
      nextAt: '2011-03-17T15:00:00.000Z',
    });
  });

  test('shows the clocks that ran out, and the level that it has come to', async () => {
    const up = await after(advanced);
    expect(up).toMatchObject({
      level: 1,
      highest: 1,
      role: 'sponsor',
      nextAt: '2011-03-15T19:00:00.000Z',
      ranOut: [{ because: 'response', level: 0, at: '2011-03-14T19:00:00.000Z' }],
    });
    expect(up).not.toHaveProperty('asked');
    const back = escalationDeescalated({ ...lateLinesUp, level: 0, ...above, rationale: 'Back', deescalatedBy: 'ama' });
    expect(await after(advanced, back)).toMatchObject({ level: 0, highest: 1, rationale: 'Back' });
  });

  test('has no next clock once all have run out, or it has ended', async () => {
    expect(await after(advanced, overdue('response'))).toMatchObject({
      overdue: ['response'],
      nextAt: '2011-03-21T19:00:00.000Z',
    });
    expect(await after(advanced, overdue('response'), overdue('resolution'))).not.toHaveProperty('nextAt');
    const resolved = escalationResolved({ ...lateLinesUp, level: 0, rationale: 'Moved', resolvedBy: 'ama' });
    const done = await after(resolved);
    expect(done).toMatchObject({ status: 'resolved', endedBy: 'ama', rationale: 'Moved' });
    expect(done).not.toHaveProperty('nextAt');
    const withdrawn = escalationWithdrawn({ ...lateLinesUp, level: 0, rationale: 'Lost', withdrawnBy: 'noor' });
    expect(await after(withdrawn)).toMatchObject({ status: 'withdrawn', endedBy: 'noor' });
  });
});
