import { actionPrioritised, improvementStream, refuse, type Refused, type RiceInputs } from '#contracts';
import { canonicalJson, command, decimal, isRefusal } from '#kernel';
import { actions } from '../action/actions.js';
import { GOING_ON, actionAt } from '../action/guards.js';
import { rice } from '../action/rice.js';
import { isPercentage } from '../shared/percent.js';
import { PrioritiseActionBody } from './prioritise-action.body.js';

function checkInputs({ reach, impact, confidence, effort }: RiceInputs): Refused {
  for (const [path, value] of Object.entries({ reach, impact }))
    if (decimal(value).lt(0)) return refuse('action-priority', `inputs.${path}`, `expected zero or more, got ${value}`);
  if (decimal(effort).lte(0)) return refuse('action-priority', 'inputs.effort', `expected more than zero, got ${effort}`);
  return isPercentage(confidence, 'inputs.confidence');
}

/** Works out the place of an action in the backlog. The same inputs again change nothing. */
export const prioritiseAction = command({
  name: 'PrioritiseAction',
  describes: 'Works out the priority of an action from reach, impact, confidence and effort (RICE)',
  body: PrioritiseActionBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    actionId: 'announce-late-lines',
    inputs: { reach: '40', impact: '2', confidence: '80', effort: '0.25' },
    effectiveAt: '2011-02-22T09:00:00Z',
  },
  allowed: { scope: 'commands:improvement', sides: ['vendor'] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { actions },
  entity: ({ actionId }, { actions }) => actions.get(actionId)?.revision,
  decide({ actionId, inputs }, { actions }) {
    const action = actionAt(actions, actionId, ...GOING_ON);
    if (isRefusal(action)) return action;
    const { subject, priority: previous } = action;
    if (previous && canonicalJson(previous) === canonicalJson(inputs)) return [];
    return checkInputs(inputs) ?? [actionPrioritised({ ...subject, inputs, ...rice(inputs), ...(previous && { previous }) })];
  },
});
