import { expect, test } from '@jest/globals';
import { memoryReadStore } from '#read-store/memory';
import { anEnrolledPartner } from '#partners/testing';
import { aMeasurement, inMonth, of, opened, read, recorded, start, theLog, voided, type Month } from '../testing/index.js';
import { identityHash, measurementId, measurements } from './index.js';
import { alsoRecordedIn, recordedTwice } from './recorded-twice.js';

const [january, february] = ['FY2011-P04', 'FY2011-P05'] as const;
const say = (month: Month, record: string) => recorded(month, record, aMeasurement(month, of(1, 1)));
const identity = (recordId: string) => ({ metricId: 'on-time-delivery', source: 'erp', recordId });
const idOf = (periodId: string, recordId: string) =>
  measurementId({ partnerId: 'orgenics-ltd', programId: 'scms', periodId, ...identity(recordId) });

test('a record that counts in two periods of a partner is flagged in both; one that was voided in one of them is not', async () => {
  const log = await theLog(
    anEnrolledPartner(),
    opened(january),
    opened(february),
    inMonth(january, say(january, 'twice'), say(january, 'once'), say(january, 'voided')),
    inMonth(
      february,
      say(february, 'twice'),
      say(february, 'voided'),
      voided(february, 'voided', [1, aMeasurement(february, of(1, 1))]),
    ),
  );
  const store = memoryReadStore();
  const running = start(log, store, [measurements]);
  await running.settled();
  await running.stop();
  const ids = [idOf(january, 'twice'), idOf(february, 'twice'), idOf(january, 'once'), idOf(january, 'voided')];
  const documents = (await Promise.all(ids.map((id) => read(store, 'measurements', id)))).flatMap((document) => document ?? []);
  expect([...(await alsoRecordedIn(store, documents)).values()]).toEqual([[february], [january], [], []]);
  expect(await Array.fromAsync(recordedTwice(store))).toEqual([
    {
      partnerId: 'orgenics-ltd',
      programId: 'scms',
      identity: identityHash(identity('twice')),
      periodIds: [january, february],
    },
  ]);
});
