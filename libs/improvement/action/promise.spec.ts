import { describe, test } from '@jest/globals';
import { actionAccepted, actionDeclined, actionReassigned } from '#contracts';
import { by, given } from '#kernel/given-when-then';
import { aPartnerManager, aPartnerUser } from '#partners/testing';
import { acceptAction } from '../accept-action/accept-action.js';
import { declineAction } from '../decline-action/decline-action.js';
import { reassignAction } from '../reassign-action/reassign-action.js';
import { anAction, announcing, completed, inTheStream, promised, proposed, theGround } from '../testing/index.js';

const body = { partnerId: 'orgenics-ltd', programId: 'scms', actionId: 'announce-late-lines' };
const inFebruary = { effectiveAt: '2011-02-22T15:00:00Z' };
const theManager = by(aPartnerManager, inFebruary);
const thePartner = by(aPartnerUser, inFebruary);

describe('an action that is proposed', () => {
  test('is a promise once the side that owes it accepts', () =>
    given(anAction())
      .when(acceptAction, body, thePartner)
      .thenRecorded(
        actionAccepted({ ...announcing, issueId: 'late-lines', dueOn: '2011-03-31', owingSide: 'partner', acceptedBy: 'noor' }),
      ));

  test('is never promised by the other side', () =>
    given(anAction()).when(acceptAction, body, theManager).thenRefused('action-of-other-side', 'actionId'));

  test('may be declined by the side that would owe it, for a reason', () => {
    const no = { ...body, reason: 'Cannot be known' };
    given(anAction())
      .when(declineAction, no, thePartner)
      .thenRecorded(actionDeclined({ ...announcing, declinedBy: 'noor', rationale: 'Cannot be known' }));
    given(anAction()).when(declineAction, no, theManager).thenRefused('action-of-other-side', 'actionId');
    given(anAction()).when(declineAction, body, thePartner).thenMalformed('reason');
  });

  test('is accepted or declined once', () => {
    given(anAction([promised]))
      .when(acceptAction, body, thePartner)
      .thenRefused('action-status', 'actionId');
    given(anAction([promised]))
      .when(declineAction, { ...body, reason: 'No' }, thePartner)
      .thenRefused('action-status', 'actionId');
    given().when(acceptAction, body, thePartner).thenRefused('action-unknown', 'actionId');
  });
});

describe('giving an action to somebody else', () => {
  const another = { ...body, owner: 'sela', reason: 'Sela runs the desk' };

  test('is the affair of the side that owes it', () => {
    given(...theGround(), anAction([promised]))
      .when(reassignAction, another, thePartner)
      .thenRecorded(actionReassigned({ ...announcing, owner: 'sela', previous: 'noor', rationale: 'Sela runs the desk' }));
    given(...theGround(), anAction([promised]))
      .when(reassignAction, another, theManager)
      .thenRefused('action-of-other-side', 'actionId');
  });

  test('of the vendor needs a role, and to its owner changes nothing', () => {
    const ours = inTheStream(proposed({ owingSide: 'vendor', owner: 'ama' }));
    given(...theGround(), ours)
      .when(reassignAction, { ...another, owner: 'kofi' }, theManager)
      .thenRecordedLike({ type: 'ActionReassigned' });
    given(...theGround(), ours)
      .when(reassignAction, another, theManager)
      .thenRefused('owner-without-role', 'owner');
    given(...theGround(), ours)
      .when(reassignAction, { ...another, owner: 'ama' }, theManager)
      .thenNothing();
  });

  test('is refused once it is done', () =>
    given(...theGround(), anAction([promised, completed]))
      .when(reassignAction, another, thePartner)
      .thenRefused('action-status', 'actionId'));
});
