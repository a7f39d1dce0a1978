import { refuse, type Measurement, type MeasurementIdentity } from '#contracts';
import type { Decision, RecordedEvent } from '#kernel';
import type { Standing } from '../period/books.js';
import { contentOf, sameContent } from './content.js';
import { notMoved, notVoided } from './guards.js';

/**
 * What becomes of a record whose identity its period has held before; `recalled` is the last event about it. The same again changes nothing.
 * Other content is refused, and so is what was voided or moved: whoever sends it believes that it counts.
 */
export function heldAlready(
  standing: Standing,
  recalled: RecordedEvent,
  identity: MeasurementIdentity,
  measurement: Measurement,
): Decision {
  const refused = notVoided(standing, identity) ?? notMoved(standing, identity, recalled);
  if (refused) return refused;
  const { source, recordId } = identity;
  return sameContent(contentOf(recalled), measurement)
    ? []
    : refuse(
        'measurement-conflict',
        'recordId',
        `expected what ${recalled.stream}@${recalled.revision} says of ${source} ${recordId}, or RestateMetric with the reason`,
      );
}
