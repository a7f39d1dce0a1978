import { actionsDue } from './actions-due/index.js';
import { agenda } from './agenda/index.js';
import { auditTrail } from './audit-trail/index.js';
import { backlog } from './backlog/index.js';
import { chartBaselines } from './chart-baselines/index.js';
import { cycleBook } from './cycles/index.js';
import { escalationList } from './escalations/index.js';
import { feedbackList } from './feedback/index.js';
import { feedbackSummary } from './feedback-summary/index.js';
import { goalBook } from './goals/index.js';
import { issueList } from './issues/index.js';
import { lessons } from './lessons/index.js';
import { measurements } from './measurements/index.js';
import { partnerDirectory } from './partners/index.js';
import { periods } from './periods/index.js';
import { planBook } from './plans/index.js';
import { programRules } from './programs/index.js';
import type { AnyReadModel } from './read-model/index.js';
import { promises } from './promises/index.js';
import { reviewCalendar } from './reviews/index.js';
import { rootCauses } from './root-causes/index.js';
import { scheduleRows } from './schedule/index.js';
import { scorecards } from './scorecards/index.js';
import { trends } from './trends/index.js';

/** Every read model of the ledger. */
export const readModels: readonly AnyReadModel[] = [
  programRules,
  partnerDirectory,
  periods,
  measurements,
  scorecards,
  trends,
  chartBaselines,
  goalBook,
  reviewCalendar,
  scheduleRows,
  agenda,
  issueList,
  rootCauses,
  backlog,
  actionsDue,
  promises,
  planBook,
  escalationList,
  lessons,
  cycleBook,
  feedbackList,
  feedbackSummary,
  auditTrail,
];
