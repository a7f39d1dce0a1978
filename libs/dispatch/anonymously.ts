import { randomUUID } from 'node:crypto';
import { contentHash, type Anonymity } from '#kernel';
import type { Prepared } from './prepared.js';

/** What a command needs to go on without whoever issued it. */
type Proven = Pick<Prepared, 'definition' | 'body' | 'stream' | 'located'>;

/**
 * An anonymous command on its way to its stream. All ids are made at random, so that none can be traced to a client, a key or a request; the hash
 * is of the command's name alone, since one of the body could be compared with guesses.
 */
export function anonymously(
  { definition, body, stream, located }: Proven,
  { sideOf }: Anonymity<object, Prepared['located']['states']>,
): Prepared {
  const commandId = randomUUID();
  const actor = { id: 'anonymous', kind: 'anonymous', side: sideOf(body, located.states) } as const;
  return {
    definition,
    body,
    bodyHash: contentHash({ command: definition.name }),
    commandId,
    stream,
    located,
    actor,
    caller: { actor, scopes: [], client: actor.id, correlationId: commandId },
    ifMatch: undefined,
  };
}

/** The first instant of the day of an instant, in UTC. */
export const startOfDay = (instant: string): string => `${instant.slice(0, 10)}T00:00:00.000Z`;
