import { describe, expect, test } from '@jest/globals';
import { comparePeers, peerGroups, type Comparison, type Peer } from '../index.js';

const peers: Peer[] = [
  { partnerId: 'a', value: '10', type: 'manufacturer', maturity: 'new', markets: ['ug', 'ke'], size: '50' },
  { partnerId: 'b', value: '20', type: 'manufacturer', maturity: 'established', markets: ['ug'], size: '100' },
  { partnerId: 'c', value: '40', type: 'manufacturer', maturity: 'new', markets: ['ug'], size: '400' },
  { partnerId: 'd', value: '30', type: 'distribution-centre', markets: ['ke', 'ke'] },
];
const ids = (groups: readonly { traits: object; peers: readonly { partnerId: string }[] }[]) =>
  groups.map((group) => [group.traits, group.peers.map(({ partnerId }) => partnerId).join()]);

describe('peer groups', () => {
  test('are all, where nothing tells them apart', () => expect(ids(peerGroups(peers, { by: [] }))).toEqual([[{}, 'a,b,c,d']]));

  test('share their traits, in the order of those', () =>
    expect(ids(peerGroups(peers, { by: ['type', 'maturity'] }))).toEqual([
      [{ type: 'manufacturer', maturity: 'established' }, 'b'],
      [{ type: 'manufacturer', maturity: 'new' }, 'a,c'],
    ]));

  test('hold a partner once in each of its markets', () =>
    expect(ids(peerGroups(peers, { by: ['market'] }))).toEqual([
      [{ market: 'ke' }, 'a,d'],
      [{ market: 'ug' }, 'a,b,c'],
    ]));

  test('go by classes of size, each of which holds its lower end', () =>
    expect(ids(peerGroups(peers, { by: ['size'], sizeClasses: ['60', '100', '400'] }))).toEqual([
      [{ size: '100 to below 400' }, 'b'],
      [{ size: '400 and more' }, 'c'],
    ]));

  test('of size need classes', () => expect(peerGroups(peers, { by: ['size'] })).toEqual([]));
});

describe('comparing peers', () => {
  const comparison: Comparison = { by: ['type'], direction: 'higher', minimumGroup: 3, decimals: 3 };
  const compared = (parts: Partial<Comparison> = {}) => comparePeers(peers, { ...comparison, ...parts });

  test('shows raw and normalised figures side by side', () =>
    expect(compared()[1]).toEqual({
      traits: { type: 'manufacturer' },
      size: 3,
      statistics: { mean: '23.333', median: '20.000', deviation: '12.472', least: '10.000', greatest: '40.000' },
      peers: [
        {
          partnerId: 'a',
          raw: '10',
          compared: '10.000',
          rank: { place: 3, sharedBy: 1 },
          percentileRank: '0.000',
          zScore: '-1.069',
          minMax: '0.000',
          indexToMedian: '50.000',
        },
        {
          partnerId: 'b',
          raw: '20',
          compared: '20.000',
          rank: { place: 2, sharedBy: 1 },
          percentileRank: '0.500',
          zScore: '-0.267',
          minMax: '0.333',
          indexToMedian: '100.000',
        },
        {
          partnerId: 'c',
          raw: '40',
          compared: '40.000',
          rank: { place: 1, sharedBy: 1 },
          percentileRank: '1.000',
          zScore: '1.336',
          minMax: '1.000',
          indexToMedian: '200.000',
        },
      ],
      refused: null,
    }));

  test('shows nothing of anybody in a group that is too small', () =>
    expect(compared()[0]).toEqual({
      traits: { type: 'distribution-centre' },
      size: 1,
      statistics: null,
      peers: [],
      refused: { code: 'group-too-small', message: 'expected at least 3 peers to compare, and there are 1' },
    }));

  test('counts ranks from the better end where lower is better', () =>
    expect(compared({ direction: 'lower' })[1]?.peers.map(({ rank, percentileRank }) => [rank.place, percentileRank])).toEqual([
      [1, '1.000'],
      [2, '0.500'],
      [3, '0.000'],
    ]));

  test('divides by size where it says so, and leaves out who has none', () => {
    const all = compared({ by: [], perUnit: true })[0];
    expect(all?.size).toBe(3);
    expect(all?.peers.map(({ raw, compared: figure, rank }) => [raw, figure, rank])).toEqual([
      ['10', '0.200', { place: 1, sharedBy: 2 }],
      ['20', '0.200', { place: 1, sharedBy: 2 }],
      ['40', '0.100', { place: 3, sharedBy: 1 }],
    ]);
  });

  test('has no normalised figure where there is no spread', () => {
    const equal = [1, 2, 3].map((number): Peer => ({ partnerId: `p${number}`, value: '0' }));
    expect(comparePeers(equal, { ...comparison, by: [] })[0]?.peers[0]).toMatchObject({
      rank: { place: 1, sharedBy: 3 },
      percentileRank: '0.000',
      zScore: null,
      minMax: null,
      indexToMedian: null,
    });
  });

  test('compares nobody with nobody, whatever the minimum', () =>
    expect(
      comparePeers([{ partnerId: 'a', value: '1', size: '0' }], { ...comparison, by: [], minimumGroup: 0, perUnit: true })[0]
        ?.refused?.code,
    ).toBe('group-too-small'));
});
