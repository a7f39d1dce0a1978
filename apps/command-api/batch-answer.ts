import { ProblemError } from '#contracts';
import type { CommandAnswer, Outcome } from '#dispatch';

const itemAnswer = (outcome: Outcome, index: number): object => {
  if (outcome instanceof ProblemError) {
    const { code, message, details } = outcome;
    return {
      index,
      status: 'refused',
      code,
      detail: message,
      ...(details.path !== undefined && { path: details.path }),
      ...(details.faults !== undefined && { faults: details.faults }),
    };
  }
  const { replayed, eventIds, ...answer } = outcome;
  const status = replayed ? 'replayed' : eventIds.length === 0 ? 'unchanged' : 'accepted';
  return { index, status, ...answer, eventIds };
};

const streamAnswers = (outcomes: readonly Outcome[]): readonly object[] => {
  const answers = outcomes.filter((outcome): outcome is CommandAnswer => !(outcome instanceof ProblemError));
  return [...Map.groupBy(answers, ({ stream }) => stream)].map(([stream, inStream]) => ({
    stream,
    revision: Math.max(...inStream.map(({ revision }) => revision)),
    position: inStream.map(({ position }) => position).reduce((last, position) => (position > last ? position : last)),
    events: inStream.reduce((count, { eventIds, replayed }) => count + (replayed ? 0 : eventIds.length), 0),
  }));
};

/** The answer to a batch: each item's outcome in the order of the items, and each stream's newest revision with the events now appended. */
export const batchAnswer = (outcomes: readonly Outcome[]): object => ({
  items: outcomes.map(itemAnswer),
  streams: streamAnswers(outcomes),
});
