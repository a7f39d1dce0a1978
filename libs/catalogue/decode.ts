import { ledgerEvents } from '#contracts';
import type { EventKind } from '#kernel';
import { capabilities } from './capabilities.js';
import { decoder } from './decoder.js';

/** Every kind of event that the log may hold. */
export const eventKinds: readonly EventKind[] = [...ledgerEvents, ...capabilities.flatMap(({ events }) => events)];

/** Reads any event of the log, with its data at the newest version. Throws `EventTypeUnknown` or `EventVersionUnknown`. */
export const decode = decoder(eventKinds);
