import { refuse, type Cause, type Refused } from '#contracts';
import type { Map as PersistentMap } from 'immutable';
import type { KnownCause } from '../cause/causes.js';

/** Deepest chain of causes: a why beyond it is another analysis. */
const DEEPEST = 10;

interface Placed {
  readonly method: Cause['method'];
  readonly parentId: string | undefined;
}

/** The causes above one, from its parent on; more than the deepest chain where they go round in a loop. */
function above(placed: ReadonlyMap<string, Placed>, parentId: string | undefined): readonly string[] {
  const chain: string[] = [];
  for (let next = parentId; next !== undefined && chain.length <= DEEPEST; next = placed.get(next)?.parentId) chain.push(next);
  return chain;
}

/** Refuses causes that do not hang together: twice the same, under one that is not there or of another method, in a loop, too deep. */
export function checkCauses(causes: readonly Cause[], known: PersistentMap<string, KnownCause>): Refused {
  const placed = new Map<string, Placed>(known);
  const named = new Set<string>();
  for (const [index, { causeId, method, parentId, category }] of causes.entries()) {
    const path = `causes.${index}`;
    if (named.has(causeId)) return refuse('cause-repeated', `${path}.causeId`, `expected each cause once, got ${causeId} twice`);
    named.add(causeId);
    placed.set(causeId, { method, parentId });
    if (method === 'fishbone' && parentId === undefined && category === undefined)
      return refuse('cause-category', `${path}.category`, 'expected the bone of the fishbone that it is on');
    if (method === 'five-whys' && category !== undefined)
      return refuse('cause-category', `${path}.category`, 'expected none: a chain of whys has no bones');
    if (parentId === undefined) continue;
    if (placed.get(parentId)?.method !== method)
      return refuse(
        'cause-parent-unknown',
        `${path}.parentId`,
        `expected a cause of the same ${method} before it, got ${parentId}`,
      );
    const chain = above(placed, parentId);
    if (chain.includes(causeId))
      return refuse('cause-loop', `${path}.parentId`, `expected a cause that does not follow from ${causeId}`);
    if (chain.length > DEEPEST)
      return refuse('cause-too-deep', `${path}.parentId`, `expected at most ${DEEPEST} causes above it`);
  }
  return undefined;
}
