// What the image runs: the process that the command names, in this very Node process, so that signals reach it and its exit code is seen.
const PROCESSES = ['standalone', 'command-api', 'query-api', 'projector'];
const [node = '', , name = 'standalone', ...rest] = process.argv;

if (name === 'ledger') {
  process.argv = [node, 'ledger', ...rest];
  await import('../../dist/apps/cli/main.js');
} else if (PROCESSES.includes(name) && rest.length === 0) {
  await import(`../../dist/apps/${name}/main.js`);
} else {
  process.stderr.write(`expected one of ${PROCESSES.join(', ')}, or ledger and what to do\n`);
  process.exitCode = 2;
}
