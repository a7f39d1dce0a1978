import type { Outcome } from '../database/database.js';
import type { Node } from '../node.js';

/** How a write ended for its caller: as it did, or with a server that gave up on it or has only just started. */
export type Written = Outcome | { readonly kind: 'timeout' } | { readonly kind: 'not-ready' };

/** Does a write, or loses it. Where its connection goes, there is nobody to answer, and the answer is `undefined`. */
export async function write(node: Node, peer: string, store: () => Outcome): Promise<Written | undefined> {
  await node.faults.pace();
  const lost = node.faults.takeLost();
  if (lost === undefined) return store();
  if (lost.when === 'after') store();
  if (lost.as !== 'cut') return { kind: lost.as };
  node.drop(peer);
  return undefined;
}
