import type { StoredEvent } from '#event-store';

/** The target cannot become a copy of the source; the message names the event at which that shows. Nothing that was there was changed. */
export class CopyRefused extends Error {
  override readonly name = 'CopyRefused';
}

/** An event as it is cited, with what tells it from another one at its place. */
export const cited = ({ stream, revision, type, id }: StoredEvent): string => `${stream}@${revision} (${type} ${id})`;
