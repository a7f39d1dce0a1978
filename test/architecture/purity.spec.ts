import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const PURE = [
  'kernel',
  'calendar',
  'scoring',
  'contracts',
  'policies',
  'programs',
  'partners',
  'metrics',
  'goals',
  'reviews',
  'schedule',
  'improvement',
  'feedback',
];
const UNSAID =
  /\bDate\.now\b|\bnew Date\(\s*\)|\bTemporal\.Now\b|\bperformance\.now\b|\bMath\.random\b|\brandomUUID\b|(?<![-\w])process\.|\bfetch\(/;

const sourcesOf = (room: string): readonly string[] =>
  readdirSync(join('libs', room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/\.(spec|test)\.ts$/.test(name))
    .map((name) => join('libs', room, name));

const strayLines = (file: string): readonly string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) =>
      UNSAID.test(line) && !/^\s*(\*|\/\*|\/\/)/.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [],
    );

describe('time, chance and surroundings come in as arguments', () => {
  test.each(PURE)('in libs/%s', (room) => {
    expect(sourcesOf(room).flatMap(strayLines)).toEqual([]);
  });

  test.each(['Date.now()', 'new Date()', 'Math.random()', 'process.env.X', 'Temporal.Now.instant()'])(
    '%s would be noticed',
    (code) => {
      expect(UNSAID.test(`const x = ${code};`)).toBe(true);
    },
  );
});
