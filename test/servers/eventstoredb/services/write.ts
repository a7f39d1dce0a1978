import type { Outcome } from '../database/database.js';
import type { Node } from '../node.js';

/** Does a write, or loses it with its connection: then there is nobody to answer, and the outcome is `undefined`. */
export async function write(node: Node, peer: string, store: () => Outcome): Promise<Outcome | undefined> {
  await node.faults.pace();
  const lost = node.faults.takeLost();
  if (lost === 'before') {
    node.drop(peer);
    return undefined;
  }
  const outcome = store();
  if (lost !== 'after') return outcome;
  node.drop(peer);
  return undefined;
}
