import { describe, expect, test } from '@jest/globals';
import { rollUpHierarchy, type HierarchyMember, type HierarchyMethod } from '../index.js';

const group: HierarchyMember[] = [
  { partnerId: 'holding', total: null, weight: '5' },
  { partnerId: 'west', parentId: 'holding', total: '90', weight: '1' },
  { partnerId: 'east', parentId: 'holding', total: '60', weight: '2' },
  { partnerId: 'east-one', parentId: 'east', total: '30', weight: '3' },
  { partnerId: 'east-two', parentId: 'east', total: '0' },
];
const totalsBy = (method: HierarchyMethod): Record<string, string | null> =>
  Object.fromEntries(rollUpHierarchy(group, method, 1).map(({ partnerId, total }) => [partnerId, total]));

describe('a roll-up of a hierarchy', () => {
  test('adds up', () =>
    expect(totalsBy('sum')).toMatchObject({ holding: '180.0', east: '90.0', west: '90.0', 'east-one': '30.0' }));

  test('takes the mean of all partners below, never a mean of means', () =>
    expect(totalsBy('mean')).toMatchObject({ holding: '45.0', east: '30.0' }));

  test('weighs each partner, by 1 where it has no weight', () =>
    expect(totalsBy('weighted')).toMatchObject({ holding: '42.9', east: '35.0' }));

  test('takes the highest', () =>
    expect(totalsBy('highest')).toMatchObject({ holding: '90.0', east: '60.0', 'east-two': '0.0' }));

  test('says what it was made of, by id', () =>
    expect(rollUpHierarchy(group.toReversed(), 'sum', 1)[2]).toEqual({
      partnerId: 'east',
      total: '90.0',
      method: 'sum',
      members: [
        { partnerId: 'east', total: '60', weight: '2' },
        { partnerId: 'east-one', total: '30', weight: '3' },
        { partnerId: 'east-two', total: '0', weight: '1' },
      ],
    }));

  test('has no total where no partner has one', () =>
    expect(rollUpHierarchy([{ partnerId: 'alone', total: null }], 'mean', 1)[0]?.total).toBeNull());

  test('ends where parents form a circle, each partner counted once', () => {
    const circle = [
      { partnerId: 'a', parentId: 'b', total: '10' },
      { partnerId: 'b', parentId: 'a', total: '20' },
    ];
    expect(rollUpHierarchy(circle, 'sum', 0).map(({ total }) => total)).toEqual(['30', '30']);
  });
});
