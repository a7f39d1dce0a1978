import { describe, expect, test } from '@jest/globals';
import {
  partnerEnrolled,
  partnerOffboarded,
  partnerProfileUpdated,
  partnerReinstated,
  partnerSuspended,
  partnerWithdrawn,
  roleAssigned,
  roleEnded,
} from '#contracts';
import type { DomainEvent } from '#kernel';
import { stateAfter } from '#kernel/given-when-then';
import { aPartner, anEnrolledPartner, orgenics } from '../testing/index.js';
import { enrolledOn, isRegistered, offboardedOn, profileAt, profileOn, roleOn, suspendedOn, tierOn } from './lookups.js';
import { partner } from './partner.js';

const partnerId = 'orgenics-ltd';
const after = (...since: readonly DomainEvent[]) => stateAfter(partner, aPartner({ tier: 'standard', since }));

describe('what is known of a partner on a date', () => {
  const renamed = { ...orgenics, name: 'Orgenics' };
  const state = after(partnerProfileUpdated({ partnerId, revision: 2, effectiveFrom: '2011-01-01', profile: renamed }));

  test('is the profile that holds then, and its revision names it for ever', () => {
    expect(profileOn(state, '2005-09-30')).toBeUndefined();
    expect(profileOn(state, '2010-12-31')).toEqual({ revision: 1, profile: orgenics });
    expect(profileOn(state, '2011-01-01')).toEqual({ revision: 2, profile: renamed });
    expect(profileAt(state, 2)).toEqual(renamed);
    expect(profileAt(state, 3)).toBeUndefined();
  });

  test('is its tier', () => {
    expect(tierOn(state, '2011-01-01')).toBe('standard');
    expect(tierOn(stateAfter(partner, aPartner()), '2011-01-01')).toBeUndefined();
  });

  test('is nothing where it is not registered', () => {
    expect(isRegistered(state)).toBe(true);
    expect(isRegistered(partner.initial)).toBe(false);
  });
});

describe('a partner takes part in a program', () => {
  test('from the first to the last day of an enrolment', () => {
    const state = stateAfter(partner, anEnrolledPartner({ from: '2010-10-01', until: '2011-09-30' }));
    expect(['2010-09-30', '2010-10-01', '2011-09-30', '2011-10-01'].map((date) => enrolledOn(state, 'scms', date))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(enrolledOn(state, 'other', '2011-01-01')).toBe(false);
  });

  test('until it is withdrawn, and never where that was before the first day', () => {
    const enrolled = partnerEnrolled({ partnerId, programId: 'scms', from: '2010-10-01' });
    const withdrawn = (until: string) => partnerWithdrawn({ partnerId, programId: 'scms', from: '2010-10-01', until });
    expect(enrolledOn(after(enrolled, withdrawn('2011-09-30')), 'scms', '2011-10-01')).toBe(false);
    expect(after(enrolled, withdrawn('2010-09-30')).enrolments).toEqual([]);
  });
});

describe('a role', () => {
  const ama = { partnerId, role: 'sponsor', person: 'ama', from: '2010-10-01' } as const;
  const state = after(
    roleAssigned(ama),
    roleEnded({ ...ama, until: '2010-12-31' }),
    roleAssigned({ ...ama, person: 'kofi', deputy: 'esi', from: '2011-01-01' }),
  );

  test('is held by one person at a time', () => {
    expect(roleOn(state, 'sponsor', '2010-12-31')?.person).toBe('ama');
    expect(roleOn(state, 'sponsor', '2011-01-01')).toMatchObject({ person: 'kofi', deputy: 'esi' });
    expect(roleOn(state, 'data-owner', '2011-01-01')).toBeUndefined();
  });
});

describe('a partner is away', () => {
  const suspended = partnerSuspended({ partnerId, from: '2011-06-01', until: '2011-08-31' });

  test('while it is suspended, until it is reinstated', () => {
    expect(suspendedOn(after(suspended), '2011-05-31')).toBe(false);
    expect(suspendedOn(after(suspended), '2011-08-31')).toBe(true);
    const back = after(suspended, partnerReinstated({ partnerId, from: '2011-07-15', ended: [] }));
    expect([suspendedOn(back, '2011-07-14'), suspendedOn(back, '2011-07-15')]).toEqual([true, false]);
  });

  test('for another time still, where a reinstatement ends only one', () => {
    const again = partnerSuspended({ partnerId, from: '2012-06-01' });
    const back = after(suspended, again, partnerReinstated({ partnerId, from: '2011-07-15', ended: [] }));
    expect(suspendedOn(back, '2012-06-01')).toBe(true);
  });

  test('after the last day of the partnership, until it is reinstated', () => {
    const offboarded = partnerOffboarded({ partnerId, until: '2011-09-30' });
    expect([offboardedOn(after(offboarded), '2011-09-30'), offboardedOn(after(offboarded), '2011-10-01')]).toEqual([false, true]);
    const undone = after(offboarded, partnerReinstated({ partnerId, from: '2011-10-01', ended: [] }));
    expect(undone.absences).toEqual([]);
  });
});
