import { metricsStreamParts, partnerOf, programOf } from '#contracts';
import type { RecordedEvent } from '#kernel';

interface Subjects {
  readonly partnerId?: unknown;
  readonly programId?: unknown;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The partner that an event is about: as its data say, else by its stream. */
export const partnerIn = ({ data, stream }: RecordedEvent): string | undefined =>
  text((data as Subjects).partnerId) ?? partnerOf(stream);

/** The program that an event is about: as its data say, else by its stream. */
export const programIn = ({ data, stream }: RecordedEvent): string | undefined =>
  text((data as Subjects).programId) ?? programOf(stream);

/** The period whose stream the event is in. */
export const periodIn = ({ stream }: RecordedEvent): string | undefined => metricsStreamParts(stream)?.periodId;

/** An event as others cite it: `stream@revision`. */
export const citation = ({ stream, revision }: Pick<RecordedEvent, 'stream' | 'revision'>): string => `${stream}@${revision}`;

/** The first part of a document's id, which names its subject. */
export const firstPart = (id: string): string => {
  const end = id.indexOf('.');
  return end < 0 ? id : id.slice(0, end);
};
