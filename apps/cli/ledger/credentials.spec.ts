import { expect, test } from '@jest/globals';
import { EVERY_SCOPE } from '#composition/operator';
import { credentialsOf } from './credentials.js';

const operator = { subject: 'operator', kind: 'user', side: 'vendor' } as const;

test('credentials may do everything unless told otherwise', () =>
  expect(credentialsOf(operator)).toEqual({ ...operator, scopes: EVERY_SCOPE }));

test('scopes stand between commas, and a partner binds them', () =>
  expect(credentialsOf({ ...operator, scopes: 'read, audit', partner: 'acme' })).toEqual({
    ...operator,
    partnerId: 'acme',
    scopes: ['read', 'audit'],
  }));

test('scopes that there are not are named', () =>
  expect(() => credentialsOf({ ...operator, scopes: 'read,write,rule' })).toThrow(
    'no such scope: write, rule; expected some of read',
  ));
