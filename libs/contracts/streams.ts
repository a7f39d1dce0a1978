/** Kinds of streams: the first part of their names. */
export type StreamKind = 'ledger' | 'partner' | 'metrics' | 'improvement' | 'anonymous' | 'program' | 'refusals';

/** The stream whose only event says which ledger this is. */
export const LEDGER_STREAM = 'ledger';

/** Every decision about one partner. */
export const partnerStream = (partnerId: string): string => `partner-${partnerId}`;

/** The rules of one program. */
export const programStream = (programId: string): string => `program-${programId}`;

/** The measurements of one partner in one closing period of one program. */
export const metricsStream = (partnerId: string, programId: string, periodId: string): string =>
  `metrics-${partnerId}.${programId}.${periodId}`;

/** What is to become better with one partner in one program: issues, their causes, actions and plans. An enrolment names it. */
export const improvementStream = (partnerId: string, programId: string): string => `improvement-${partnerId}.${programId}`;

/** What was answered anonymously to one invitation: outside of every partner's history, under an id that only the invitation names. */
export const anonymousStream = (ballotBoxId: string): string => `anonymous-${ballotBoxId}`;

/** Whether a stream holds what was answered anonymously: it is in no history, audit trail or read model. */
export const isAnonymous = (stream: string): boolean => kindOf(stream) === 'anonymous';

/** Refused commands of one day, `YYYY-MM-DD`. */
export const refusalsStream = (day: string): string => `refusals-${day}`;

/** The kind of a stream, by its name. */
export const kindOf = (stream: string): StreamKind => {
  const end = stream.indexOf('-');
  return (end < 0 ? stream : stream.slice(0, end)) as StreamKind;
};

/** The parts of a metrics stream's name; `undefined` for another stream. */
export const metricsStreamParts = (
  stream: string,
): { readonly partnerId: string; readonly programId: string; readonly periodId: string } | undefined => {
  if (kindOf(stream) !== 'metrics') return undefined;
  const [partnerId, programId, periodId] = stream.slice('metrics-'.length).split('.');
  return partnerId && programId && periodId ? { partnerId, programId, periodId } : undefined;
};

/** The partner and the program in the name of an improvement stream; `undefined` for another stream. */
const improvementStreamParts = (stream: string): { readonly partnerId: string; readonly programId: string } | undefined => {
  if (kindOf(stream) !== 'improvement') return undefined;
  const [partnerId, programId] = stream.slice('improvement-'.length).split('.');
  return partnerId && programId ? { partnerId, programId } : undefined;
};

const partsOf = (stream: string) => metricsStreamParts(stream) ?? improvementStreamParts(stream);

/** The partner whom a stream is about; `undefined` for a stream of a program or of the ledger. */
export const partnerOf = (stream: string): string | undefined =>
  kindOf(stream) === 'partner' ? stream.slice('partner-'.length) : partsOf(stream)?.partnerId;

/** The program whom a stream is about, for the streams of programs, measurements and improvement. */
export const programOf = (stream: string): string | undefined =>
  kindOf(stream) === 'program' ? stream.slice('program-'.length) : partsOf(stream)?.programId;
