import { describe, expect, test } from '@jest/globals';
import { isAnotherPerson, type Actor } from './actor.js';

const ama: Actor = { id: 'ama', kind: 'user', side: 'vendor' };
const ben: Actor = { id: 'ben', kind: 'user', side: 'vendor' };
const portalFor = (onBehalfOf: string): Actor => ({ id: 'portal', kind: 'service', side: 'vendor', onBehalfOf });

describe('another person', () => {
  test('is another user', () => expect(isAnotherPerson(ama, ben)).toBe(true));

  test('is not the same user', () => expect(isAnotherPerson(ama, ama)).toBe(false));

  test('may act through the same service', () => {
    expect(isAnotherPerson(portalFor('ama'), portalFor('ben'))).toBe(true);
    expect(isAnotherPerson(portalFor('ama'), portalFor('ama'))).toBe(false);
  });

  test('is not the same user through a service', () => expect(isAnotherPerson(ama, portalFor('ama'))).toBe(false));

  test('is not a delegate who first acted for somebody else', () =>
    expect(isAnotherPerson({ ...ama, onBehalfOf: 'ben' }, ama)).toBe(false));

  test('is not the same service with nobody behind it', () => {
    const importer: Actor = { id: 'importer', kind: 'service', side: 'vendor' };
    expect(isAnotherPerson(importer, importer)).toBe(false);
  });
});
