/** Serves everything from one process on embedded stores. */
export const needsBuild = true;

export const run = async () => {
  await import('../../dist/apps/standalone/main.js');
};
