import { describe, expect, test } from '@jest/globals';
import { partnerStream } from '#contracts';
import { inStream } from '#kernel/given-when-then';
import { rebaselined } from '#metrics/testing';
import { anEnrolledPartner } from '#partners/testing';
import { theDocument, theLog } from '../testing/index.js';
import { chartBaselines } from './index.js';

const ID = 'orgenics-ltd.scms.on-time-delivery.month';
const decided = (...events: readonly ReturnType<typeof rebaselined>[]) =>
  theLog(anEnrolledPartner(), inStream(partnerStream('orgenics-ltd'), ...events));
const first = rebaselined('FY2009-P01', 'FY2010-P12', 'FY2009-P01');
const second = rebaselined('FY2011-P01', 'FY2012-P12', 'FY2011-P01');

describe('what a control chart is judged against', () => {
  test('is what was decided, in the order in which it takes over, with who decided and the event', async () => {
    const document = await theDocument(await decided(first, second), chartBaselines, ID);
    expect(document).toMatchObject({
      metricId: 'on-time-delivery',
      granularity: 'month',
      baselines: [
        { appliesFrom: 'FY2009-P01', from: 'FY2009-P01', to: 'FY2010-P12', points: 24, event: 'partner-orgenics-ltd@2' },
        { appliesFrom: 'FY2011-P01', event: 'partner-orgenics-ltd@3', decidedBy: expect.stringMatching(/./) },
      ],
      revision: 3,
    });
  });

  test('is replaced by a later decision that applies from the same period', async () => {
    const other = rebaselined('FY2011-P02', 'FY2013-P01', 'FY2011-P01');
    const document = await theDocument(await decided(first, second, other), chartBaselines, ID);
    expect(document?.['baselines']).toMatchObject([
      { from: 'FY2009-P01' },
      { from: 'FY2011-P02', event: 'partner-orgenics-ltd@4' },
    ]);
  });

  test('is nothing where nobody decided', async () =>
    expect(await theDocument(await theLog(anEnrolledPartner()), chartBaselines, ID)).toBeUndefined());
});
