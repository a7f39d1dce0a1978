import type { StoredEvent } from '#event-store';
import type { Actor, EventMetadata } from '#kernel';

const byWhom = ({ kind, id, onBehalfOf }: Actor): string =>
  `${kind} ${id}${onBehalfOf === undefined ? '' : ` on behalf of ${onBehalfOf}`}`;

/** Without control characters: what others wrote must not steer the terminal. */
const plainly = (text: unknown): string => String(text).replaceAll(/\p{Cc}+/gu, ' ');

const linesOf = (fields: object, indent: string): readonly string[] =>
  Object.entries(fields).flatMap(([field, value]) => {
    if (typeof value !== 'object' || value === null) return [`${indent}${field}: ${plainly(value)}`];
    if (Array.isArray(value) && value.every((each) => typeof each !== 'object'))
      return [`${indent}${field}: ${plainly(value.join(', '))}`];
    return [`${indent}${field}:`, ...linesOf(value, `${indent}  `)];
  });

/** An event as a person reads it: when, what, by whom, where it stands, since when it holds, why, and what it says. */
export function readable({ type, stream, revision, data, metadata }: StoredEvent): string {
  const { recordedAt, effectiveAt, reason, actor } = metadata as unknown as EventMetadata;
  const fields = {
    ...(effectiveAt !== recordedAt && { 'holds from': effectiveAt }),
    ...(reason !== undefined && { reason }),
    ...data,
  };
  return [
    `${recordedAt.replace('T', ' ')}  ${type}  by ${plainly(byWhom(actor))}  (${stream}@${revision})`,
    ...linesOf(fields, '    '),
  ].join('\n');
}
