/**
 * The same function, which gives the last answer again while its arguments are the same: events of one stream come many at a time, and name the
 * same documents. The answer must not be altered by whoever gets it.
 */
export const rememberLast = <Arguments extends readonly unknown[], Answer>(
  work: (...given: Arguments) => Answer,
): ((...given: Arguments) => Answer) => {
  let last: { readonly given: Arguments; readonly answer: Answer } | undefined;
  return (...given) => {
    if (!last || !given.every((one, at) => one === last?.given[at])) last = { given, answer: work(...given) };
    return last.answer;
  };
};
