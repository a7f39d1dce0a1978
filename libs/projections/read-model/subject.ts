import { kindOf, partnerOf } from '#contracts';

/** Whose history a document is folded from: a partner's (its stream and every period that it names), a program's, or one stream's. */
export type Subject =
  | { readonly kind: 'partner'; readonly id: string }
  | { readonly kind: 'program'; readonly id: string }
  | { readonly kind: 'stream'; readonly id: string };

/** The history of one partner. */
export const ofPartner = (id: string): Subject => ({ kind: 'partner', id });

/** The rules of one program. */
export const ofProgram = (id: string): Subject => ({ kind: 'program', id });

/** The history that a stream is part of. */
export const subjectOfStream = (stream: string): Subject => {
  const partnerId = partnerOf(stream);
  if (partnerId !== undefined) return ofPartner(partnerId);
  if (kindOf(stream) === 'program') return ofProgram(stream.slice('program-'.length));
  return { kind: 'stream', id: stream };
};

/** The subject as one text; the colon keeps it apart from every document id. */
export const subjectKey = ({ kind, id }: Subject): string => `${kind}:${id}`;

/** The subject of a text that `subjectKey` made; `undefined` for the id of a document. */
export const parseSubjectKey = (key: string): Subject | undefined => {
  const [kind, id] = key.split(':');
  return id !== undefined && (kind === 'partner' || kind === 'program' || kind === 'stream') ? { kind, id } : undefined;
};
