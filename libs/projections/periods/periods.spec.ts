import { describe, expect, test } from '@jest/globals';
import { periodReopeningRejected, periodReopeningRequested } from '#contracts';
import { anEnrolledPartner } from '#partners/testing';
import { closed, happened, inMonth, opened, reopened, theDocument, theLog, type TestLog } from '../testing/index.js';
import { periods } from './index.js';

const january = 'FY2011-P04';
const about = { partnerId: 'orgenics-ltd', programId: 'scms', periodId: january };
const period = (log: TestLog) => theDocument(log, periods, `orgenics-ltd.scms.${january}`);

describe('a period', () => {
  test('is open until it is closed, and says who did it', async () => {
    const log = await theLog(anEnrolledPartner(), opened(january));
    expect(await period(log)).toMatchObject({
      state: 'open',
      isClosed: false,
      from: '2011-01-01',
      to: '2011-01-31',
      closings: 0,
    });
    await happened(log, { ...inMonth(january, closed(january)), actor: { id: 'ama', kind: 'user', side: 'vendor' } });
    expect(await period(log)).toMatchObject({
      state: 'closed',
      isClosed: true,
      closings: 1,
      closed: { actor: 'ama' },
      programRevision: 4,
    });
  });

  test('is closed while its reopening is asked for, and stays so where that is rejected', async () => {
    const log = await theLog(anEnrolledPartner(), opened(january), inMonth(january, closed(january)));
    await happened(log, inMonth(january, periodReopeningRequested(about)));
    expect(await period(log)).toMatchObject({ state: 'reopening-requested', isClosed: true });
    await happened(log, inMonth(january, periodReopeningRejected({ ...about, request: 1 })));
    expect(await period(log)).toMatchObject({ state: 'closed', isClosed: true });
  });

  test('is provisional once it is reopened, until it is closed again', async () => {
    const log = await theLog(anEnrolledPartner(), opened(january), inMonth(january, closed(january), ...reopened(january)));
    expect(await period(log)).toMatchObject({ state: 'reopened', isClosed: false });
    await happened(log, inMonth(january, closed(january, { closing: 2 })));
    expect(await period(log)).toMatchObject({ state: 'closed', closings: 2 });
  });
});
