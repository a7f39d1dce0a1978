/** The command line of the ledger. */
export const needsBuild = true;

export const run = async (args) => {
  process.argv = [process.argv[0], 'ledger', ...args];
  await import('../../dist/apps/cli/main.js');
};
