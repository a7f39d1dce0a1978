import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const root = resolve('.');
let sandbox: string;

/** Names of the rules that a tree of these files breaks. */
const brokenRules = (files: Readonly<Record<string, string>>): readonly string[] => {
  rmSync(join(sandbox, 'libs'), { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(sandbox, path)), { recursive: true });
    writeFileSync(join(sandbox, path), text);
  }
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [program, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', '--no-cache', 'libs'];
  const output = execFileSync(process.execPath, args, {
    cwd: sandbox,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const { summary } = JSON.parse(output) as { summary: { violations: readonly { rule: { name: string } }[] } };
  return [...new Set(summary.violations.map(({ rule }) => rule.name))];
};

beforeAll(() => {
  sandbox = mkdtempSync(join(tmpdir(), 'import-rules-'));
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']) cpSync(join(root, file), join(sandbox, file));
  symlinkSync(join(root, 'node_modules'), join(sandbox, 'node_modules'));
});
afterAll(() => rmSync(sandbox, { recursive: true, force: true }));

describe('the import rules', () => {
  test('allow a capability that uses contracts and the door of another', () => {
    expect(
      brokenRules({
        'libs/contracts/index.ts': 'export const event = 1;',
        'libs/partners/index.ts': 'export const partner = 1;',
        'libs/goals/goal.ts':
          "import { event } from '#contracts';\nimport { partner } from '#partners';\nexport const goal = event + partner;",
      }),
    ).toEqual([]);
  });

  test('catch a cycle', () => {
    expect(
      brokenRules({
        'libs/goals/one.ts': "import { two } from './two.js';\nexport const one = (): number => two();",
        'libs/goals/two.ts': "import { one } from './one.js';\nexport const two = (): number => one();",
      }),
    ).toContain('no-cycles');
  });

  test('catch Nest in a pure room', () => {
    expect(
      brokenRules({ 'libs/scoring/card.ts': "import { Injectable } from '@nestjs/common';\nexport const x = Injectable;" }),
    ).toContain('pure-rooms-have-no-framework');
  });

  test('catch input and output in a pure room', () => {
    expect(
      brokenRules({ 'libs/calendar/file.ts': "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;" }),
    ).toContain('pure-rooms-do-no-input-or-output');
  });

  test('catch a capability that reaches into another', () => {
    expect(
      brokenRules({
        'libs/partners/partner.ts': 'export const partner = 1;',
        'libs/goals/goal.ts': "import { partner } from '../partners/partner.js';\nexport const goal = partner;",
      }),
    ).toContain('a-capability-is-entered-by-its-door');
  });

  test('catch a pure room that leans on a store', () => {
    expect(
      brokenRules({
        'libs/event-store/index.ts': 'export const store = 1;',
        'libs/goals/goal.ts': "import { store } from '#event-store';\nexport const goal = store;",
      }),
    ).toContain('pure-rooms-depend-on-pure-rooms');
  });

  test('catch a room that is entered by a window', () => {
    expect(
      brokenRules({
        'libs/event-store/sqlite/log.ts': 'export const log = 1;',
        'libs/dispatch/dispatch.ts': "import { log } from '../event-store/sqlite/log.js';\nexport const dispatch = log;",
      }),
    ).toContain('a-room-is-entered-by-its-door');
  });
});
