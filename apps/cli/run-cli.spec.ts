import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { runCli } from './run-cli.js';

let told = '';
beforeEach(() => {
  told = '';
  for (const stream of [process.stdout, process.stderr])
    jest.spyOn(stream, 'write').mockImplementation((text) => {
      told += String(text);
      return true;
    });
});
afterEach(() => {
  jest.restoreAllMocks();
});

test('the help names every verb', async () => {
  expect(await runCli(['--help'], {})).toBe(0);
  for (const verb of [
    'import',
    'dispatch',
    'replay',
    'verify',
    'rebuild',
    'switch-back',
    'unpark',
    'backup',
    'restore',
    'copy',
    'token',
    'key',
  ])
    expect(told).toMatch(new RegExp(`^  ${verb} `, 'm'));
});

test('a log on EventStoreDB is not backed up from a folder, unless one is named', async () => {
  const environment = { EVENTSTOREDB_URL: 'esdb://es.internal:2113?tls=false' };
  for (const verb of ['backup', 'restore']) expect(await runCli([verb, 'x'], environment)).toBe(2);
  expect(told).toContain('the log is on EventStoreDB, which has backups of its own');
  expect(await runCli(['backup', 'x', '--data-dir', '/nowhere'], environment)).toBe(2);
  expect(told).toContain('there is no ledger in /nowhere');
});

test.each([
  [['rebuild', 'scorecards', '--data-dir', '/nowhere'], 'there is no signing key /nowhere/signing.key'],
  [['rebuild', '--token', 'x'], 'expected the names of read models, such as scorecards, or --all'],
  [['rebuild', 'scorecards', '--all', '--token', 'x'], 'or --all'],
  [['verify', 'cards'], 'no read model cards is folded here; expected one of: programs'],
  [['backup', 'x', '--data-dir', '/nowhere'], 'there is no ledger in /nowhere'],
  [['copy', '--from', 'sqlite:/nowhere', '--to', 'mysql://x'], 'expected a store as sqlite:<folder>'],
  [['copy', '--from', 'sqlite:/nowhere', '--to', 'sqlite:/tmp'], 'expected a log that can be opened'],
  [['token', '--scopes', 'rule', '--data-dir', '/nowhere'], 'no such scope: rule'],
  [['token', '--for', 'ever'], 'expected a number and s, m, h or d'],
  [['replay'], "missing required argument 'partner'"],
])('ledger %j cannot be done, and says why', async (args, why) => {
  expect(await runCli(args, {})).toBe(2);
  expect(told).toContain(why);
});
