import { actionVerified, improvementStream, refuse } from '#contracts';
import { command, isAnotherPerson, isRefusal, principalOf } from '#kernel';
import { actions } from '../action/actions.js';
import { actionAt } from '../action/guards.js';
import { isPerson } from '../issue/guards.js';
import { VerifyActionBody } from './verify-action.body.js';

/** Verifies that an action is done: by a person who neither owns it nor said that it is done. */
export const verifyAction = command({
  name: 'VerifyAction',
  describes: 'Verifies, as another person than its owner, that an action is done',
  body: VerifyActionBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    actionId: 'announce-late-lines',
    finding: 'Nine of ten late lines of March were announced',
    effectiveAt: '2011-04-04T15:00:00Z',
  },
  allowed: { scope: 'commands:improvement', sides: ['vendor', 'partner'] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { actions },
  entity: ({ actionId }, { actions }) => actions.get(actionId)?.revision,
  decide({ actionId, finding }, { actions }, { actor }) {
    const person = isPerson(actor);
    if (person) return person;
    const action = actionAt(actions, actionId, 'completed');
    if (isRefusal(action)) return action;
    const { subject, terms, completedBy } = action;
    const isOwner = [actor.id, actor.onBehalfOf].includes(terms.owner);
    if (isOwner || (completedBy && !isAnotherPerson(completedBy, actor)))
      return refuse(
        'another-person-needed',
        '',
        'expected another person than the owner, and than the one who completed the action',
      );
    return [actionVerified({ ...subject, verifiedBy: principalOf(actor), bySide: actor.side, finding })];
  },
});
