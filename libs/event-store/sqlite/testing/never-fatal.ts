/** For tests in which the disk does not fail. */
export const neverFatal = (error: Error): never => {
  throw error;
};
