import type { IssueDocument } from '#projections';
import { dueSource } from './due-source.js';

/** Issues for which nobody promised an action in the time of their path. */
export const issuesDue = dueSource<IssueDocument>({
  readModel: 'issues',
  field: 'escalatesAt',
  commandsFor: ({ partnerId, programId, issueId, escalatesAt }) =>
    escalatesAt === undefined
      ? []
      : [
          {
            key: `issue/${issueId}/${escalatesAt}`,
            command: 'EscalateOverdueIssue',
            body: { partnerId, programId, issueId, at: escalatesAt },
          },
        ],
});
