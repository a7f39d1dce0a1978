import { Decimal, decimal } from '#kernel';
import { shown } from '../rounding.js';
import { indexTo, minMax, percentileRank, perUnit, zScore } from './normalise.js';
import { peerGroups, type Grouping, type Peer, type PeerGroup } from './peer-groups.js';
import { ranks, type Rank } from './rank.js';
import { deviation, mean, median } from './statistics.js';

/** How peers are compared. */
export interface Comparison extends Grouping {
  /** Which way is better. Where the target is best, compare the distances from it, lower being better. */
  readonly direction: 'higher' | 'lower';
  /** Peers below which a group is not compared. */
  readonly minimumGroup: number;
  /** Whether values are divided by size before they are compared. */
  readonly perUnit?: boolean | undefined;
  /** Decimals of what is worked out. */
  readonly decimals: number;
}

/** A peer's value beside what comparison makes of it. Null where a figure is not defined, for example without any spread. */
export interface ComparedPeer {
  readonly partnerId: string;
  /** The value as it was recorded. */
  readonly raw: string;
  /** The value that was compared: the raw one, or that for each unit of size. */
  readonly compared: string;
  readonly rank: Rank;
  /** The percentile rank, 0 to 1, counted from the worse end: 1 is the best. */
  readonly percentileRank: string | null;
  readonly zScore: string | null;
  readonly minMax: string | null;
  /** As a percentage of the group's median. */
  readonly indexToMedian: string | null;
}

/** How the compared values of a group are spread. */
export interface GroupStatistics {
  readonly mean: string;
  readonly median: string;
  readonly deviation: string;
  readonly least: string;
  readonly greatest: string;
}

/** A group of peers, compared, or why not. */
export interface ComparedGroup {
  readonly traits: PeerGroup['traits'];
  readonly size: number;
  /** Null where the group was not compared. */
  readonly statistics: GroupStatistics | null;
  readonly peers: readonly ComparedPeer[];
  readonly refused: { readonly code: 'group-too-small'; readonly message: string } | null;
}

/** Compares each partner with its like. A group below the minimum shows no figure of anybody: too few peers give each other away. */
export const comparePeers = (peers: readonly Peer[], comparison: Comparison): readonly ComparedGroup[] =>
  peerGroups(peers, comparison).map((group) => compareGroup(group, comparison));

const compareGroup = ({ traits, peers }: PeerGroup, comparison: Comparison): ComparedGroup => {
  const comparable = peers.flatMap((peer) => {
    const value = comparedValue(peer, comparison);
    return value === undefined ? [] : [{ peer, value }];
  });
  const size = comparable.length;
  const figures = comparable.map(({ value }) => value);
  const spread = spreadOf(figures);
  if (size < comparison.minimumGroup || spread === undefined)
    return { traits, size, statistics: null, peers: [], refused: tooSmall(size, comparison.minimumGroup) };
  const places = ranks(figures, comparison.direction);
  return {
    traits,
    size,
    statistics: showAll(spread, comparison.decimals),
    peers: comparable.flatMap(({ peer, value }, index) => {
      const rank = places[index];
      return rank === undefined ? [] : [comparedPeer(peer, value, rank, spread, comparison)];
    }),
    refused: null,
  };
};

/** How figures are spread. */
interface Spread {
  readonly figures: readonly Decimal[];
  readonly mean: Decimal;
  readonly median: Decimal;
  readonly deviation: Decimal;
  readonly least: Decimal;
  readonly greatest: Decimal;
}

const spreadOf = (figures: readonly Decimal[]): Spread | undefined => {
  const [centre, middle, dispersion] = [mean(figures), median(figures), deviation(figures)];
  if (centre === undefined || middle === undefined || dispersion === undefined) return undefined;
  const [least, greatest] = [Decimal.min(...figures), Decimal.max(...figures)];
  return { figures, mean: centre, median: middle, deviation: dispersion, least, greatest };
};

const showAll = (spread: Spread, decimals: number): GroupStatistics => ({
  mean: shown(spread.mean, decimals),
  median: shown(spread.median, decimals),
  deviation: shown(spread.deviation, decimals),
  least: shown(spread.least, decimals),
  greatest: shown(spread.greatest, decimals),
});

const comparedPeer = (
  { partnerId, value: raw }: Peer,
  value: Decimal,
  rank: Rank,
  spread: Spread,
  { direction, decimals }: Comparison,
): ComparedPeer => {
  const orNull = (figure: Decimal | undefined): string | null => (figure === undefined ? null : shown(figure, decimals));
  return {
    partnerId,
    raw,
    compared: shown(value, decimals),
    rank,
    percentileRank: orNull(standing(value, spread.figures, direction)),
    zScore: orNull(zScore(value, spread.mean, spread.deviation)),
    minMax: orNull(minMax(value, spread.least, spread.greatest)),
    indexToMedian: orNull(indexTo(value, spread.median)),
  };
};

const comparedValue = ({ value, size }: Peer, comparison: Comparison): Decimal | undefined => {
  if (comparison.perUnit !== true) return decimal(value);
  return size === undefined ? undefined : perUnit(decimal(value), decimal(size));
};

/** The percentile rank, counted from the worse end. */
const standing = (value: Decimal, figures: readonly Decimal[], direction: Comparison['direction']): Decimal | undefined =>
  direction === 'higher'
    ? percentileRank(value, figures)
    : percentileRank(
        value.negated(),
        figures.map((each) => each.negated()),
      );

const tooSmall = (size: number, minimum: number): ComparedGroup['refused'] => ({
  code: 'group-too-small',
  message: `expected at least ${minimum} peers to compare, and there are ${size}`,
});
