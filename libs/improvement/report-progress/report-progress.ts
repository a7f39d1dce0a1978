import { actionProgressReported, improvementStream } from '#contracts';
import { command, isRefusal, principalOf } from '#kernel';
import { actions } from '../action/actions.js';
import { owedAt } from '../action/guards.js';
import { ReportProgressBody } from './report-progress.body.js';

/** Says how far an action is that has begun. The same again, without a note, changes nothing. */
export const reportProgress = command({
  name: 'ReportProgress',
  describes: 'Reports how far an action is',
  body: ReportProgressBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    actionId: 'announce-late-lines',
    percent: 40,
    note: 'The desk announces; the forwarder does not yet',
    effectiveAt: '2011-03-10T15:00:00Z',
  },
  allowed: { scope: 'commands:improvement', sides: ['vendor', 'partner'] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { actions },
  entity: ({ actionId }, { actions }) => actions.get(actionId)?.revision,
  decide({ actionId, percent, note }, { actions }, { actor }) {
    const action = owedAt(actions, actionId, actor, 'started', 'blocked');
    if (isRefusal(action)) return action;
    const { subject, percent: previous } = action;
    if (percent === previous && note === undefined) return [];
    return [
      actionProgressReported({
        ...subject,
        percent,
        ...(previous !== undefined && { previous }),
        ...(note !== undefined && { note }),
        reportedBy: principalOf(actor),
      }),
    ];
  },
});
