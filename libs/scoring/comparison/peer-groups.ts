import { decimal } from '#kernel';

/** What partners are grouped by. */
export type PeerTrait = 'type' | 'maturity' | 'market' | 'size';

/** A partner with the traits that make it like others, and the value to compare. */
export interface Peer {
  readonly partnerId: string;
  readonly value: string;
  readonly type?: string | undefined;
  readonly maturity?: string | undefined;
  /** A partner is compared in each of its markets. */
  readonly markets?: readonly string[] | undefined;
  /** Its size, for example its revenue or its staff. */
  readonly size?: string | undefined;
}

/** Peers that share their traits. */
export interface PeerGroup {
  /** The traits that they share, `size` as `from-to` of its class. */
  readonly traits: Readonly<Partial<Record<PeerTrait, string>>>;
  readonly peers: readonly Peer[];
}

/** How to group. */
export interface Grouping {
  readonly by: readonly PeerTrait[];
  /** The lower ends of the classes of size, rising; a class holds its lower end and not the next one's. */
  readonly sizeClasses?: readonly string[] | undefined;
}

/** Groups of like partners, each partner in one group, or in one for each of its markets. One that lacks a trait is in none. */
export function peerGroups(peers: readonly Peer[], grouping: Grouping): readonly PeerGroup[] {
  const placed = peers.flatMap((peer) => traitsOf(peer, grouping).map((traits) => ({ peer, traits })));
  const groups = Map.groupBy(placed, ({ traits }) => JSON.stringify(grouping.by.map((trait) => traits[trait])));
  return [...groups]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, [first, ...others]]) =>
      first === undefined ? [] : [{ traits: first.traits, peers: [first, ...others].map(({ peer }) => peer) }],
    );
}

const traitsOf = (peer: Peer, { by, sizeClasses = [] }: Grouping): readonly PeerGroup['traits'][] =>
  by.reduce<readonly PeerGroup['traits'][]>(
    (found, trait) =>
      found.flatMap((traits) => valuesOf(peer, trait, sizeClasses).map((value) => ({ ...traits, [trait]: value }))),
    [{}],
  );

const valuesOf = (peer: Peer, trait: PeerTrait, sizeClasses: readonly string[]): readonly string[] => {
  switch (trait) {
    case 'market':
      return [...new Set(peer.markets)];
    case 'size':
      return peer.size === undefined ? [] : sizeClassOf(peer.size, sizeClasses);
    case 'type':
    case 'maturity':
      return peer[trait] === undefined ? [] : [peer[trait]];
  }
};

const sizeClassOf = (size: string, classes: readonly string[]): readonly string[] => {
  const place = classes.findLastIndex((from) => decimal(size).gte(from));
  const [from, to] = [classes[place], classes[place + 1]];
  if (from === undefined) return [];
  return [to === undefined ? `${from} and more` : `${from} to below ${to}`];
};
