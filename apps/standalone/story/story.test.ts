import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { runCli } from '../../cli/run-cli.js';
import { readStory } from './index.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'told-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const register = {
  at: '2010-10-01T09:00:00-04:00',
  by: 'ama',
  command: 'RegisterPartner',
  body: { partnerId: 'a', name: 'A', type: 'maker', markets: [] },
};

function tell(...steps: readonly object[]): void {
  writeFileSync(join(folder, 'people.json'), '{"ama":{"side":"vendor"}}');
  writeFileSync(join(folder, 'story.ndjson'), steps.map((step) => `${JSON.stringify(step)}\n`).join(''));
}

const play = (into = 'ledger') => runCli(['play', folder, '--data-dir', join(folder, into)], { LOG_LEVEL: 'fatal' });

describe('a story', () => {
  test.each([
    [{ ...register, command: 7 }, /^story\.ndjson, line 1: /],
    [{ ...register, at: 'yesterday' }, /^story\.ndjson, line 1: \/at /],
    [{ ...register, by: 'kofi' }, /^story\.ndjson, line 1: expected a person of people\.json, got kofi$/],
  ])('that cannot be read says where: %#', (step, sentence) => {
    tell(step);
    expect(() => readStory(folder)).toThrow(sentence);
  });

  test('of nothing is none', () => {
    tell();
    expect(() => readStory(folder)).toThrow('story.ndjson: expected a step at least');
  });

  test('never goes back in time', () => {
    tell(register, { ...register, at: '2010-10-01T14:00:00+02:00' });
    expect(() => readStory(folder)).toThrow('story.ndjson, line 2: expected 2010-10-01T13:00:00.000Z or later');
  });

  test('ends where something is refused that should not be, or is accepted that should be refused', async () => {
    tell(register, { ...register, body: { ...register.body, name: 'B' } });
    expect(await play('first')).toBe(2);
    tell({ ...register, refused: 'partner-exists' });
    expect(await play('second')).toBe(2);
    tell(register, { ...register, body: { ...register.body, name: 'B' }, refused: 'partner-exists' });
    expect(await play('third')).toBe(0);
  });

  test('is played into a folder of its own alone', async () => {
    tell(register);
    expect([await play(), await play()]).toEqual([0, 2]);
  });
});
