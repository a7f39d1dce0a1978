import { describe, expect, test } from '@jest/globals';
import { partnerStream, partnerSuspended } from '#contracts';
import { inStream } from '#kernel/given-when-then';
import { anEnrolledPartner } from '#partners/testing';
import { aProgram } from '#programs/testing';
import { ofPartner } from '../read-model/index.js';
import { aMeasurement, happened, inMonth, of, opened, recorded, theLog, type TestLog } from '../testing/index.js';
import { historyOf, type HistoryOptions } from './history.js';

const [january, february] = ['FY2011-P04', 'FY2011-P05'] as const;
const say = (month: typeof january | typeof february, record: string) =>
  inMonth(month, recorded(month, record, aMeasurement(month, of(1, 1))));
const later = { at: '2011-06-01T00:00:00.000Z' };

const aHistory = async () => {
  const log = await theLog(aProgram(), anEnrolledPartner(), opened(january), say(january, 'r1'), opened(february));
  await happened(log, anEnrolledPartner({ partnerId: 'other' }), say(february, 'r1'), say(january, 'r2'));
  const away = inStream(partnerStream('orgenics-ltd'), partnerSuspended({ partnerId: 'orgenics-ltd', from: '2011-05-01' }));
  await happened(log, { ...away, ...later }, { ...say(january, 'r3'), ...later });
  return log;
};

const events = async (log: TestLog, options?: HistoryOptions) =>
  (await Array.fromAsync(historyOf(log, ofPartner('orgenics-ltd'), options))).map(
    ({ stream, revision }) => `${stream.replace('orgenics-ltd', '…').replace('scms.FY2011-', '')}@${revision}`,
  );

const all = [
  'partner-…@0',
  'partner-…@1',
  'partner-…@2',
  'metrics-….P04@0',
  'partner-…@3',
  'metrics-….P05@0',
  'metrics-….P04@1',
  'partner-…@4',
  'metrics-….P04@2',
];

describe('the history of a partner', () => {
  test('is its own stream and every period that this names, in the order of the log', async () =>
    expect(await events(await aHistory())).toEqual(all));

  test('can be read backward', async () =>
    expect(await events(await aHistory(), { direction: 'backward' })).toEqual(all.toReversed()));

  test('can be read as it was known at a position or at a time, in either direction', async () => {
    const log = await aHistory();
    const history = await Array.fromAsync(historyOf(log, ofPartner('orgenics-ltd')));
    const position = history[4]?.position ?? '';
    expect(await events(log, { until: { position } })).toEqual(all.slice(0, 5));
    const until = { recordedAt: '2011-05-31T23:59:59.999Z' };
    expect(await events(log, { until })).toEqual(all.slice(0, 7));
    expect(await events(log, { until, direction: 'backward' })).toEqual(all.slice(0, 7).toReversed());
  });

  test('goes on after a page, in either direction', async () => {
    const log = await aHistory();
    const after = (await Array.fromAsync(historyOf(log, ofPartner('orgenics-ltd'))))[5]?.position ?? '';
    expect(await events(log, { after })).toEqual(all.slice(6));
    expect(await events(log, { after, direction: 'backward' })).toEqual(all.slice(0, 5).toReversed());
  });

  test('of nobody is empty', async () =>
    expect(await Array.fromAsync(historyOf(await aHistory(), ofPartner('nobody')))).toEqual([]));
});
