import { cycleClosed } from '#contracts';
import type { DomainEvent } from '#kernel';

/** The second quarter, looked back upon: one action goes on. */
export const aClosedCycle: DomainEvent = cycleClosed({
  partnerId: 'orgenics-ltd',
  programId: 'scms',
  visibility: 'both',
  periodId: 'FY2011-Q2',
  from: '2011-01-01',
  to: '2011-03-31',
  figures: [],
  stories: [],
  decisions: [{ actionId: 'announce-late-lines', disposition: 'continued' }],
  issuesOpen: 1,
  issuesResolved: 0,
  closedBy: 'ama',
});
