/** Waits until all are done, also where one fails, so that nothing goes on behind the caller's back. Throws the first failure. */
export async function allDone(work: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(work)).find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
}
