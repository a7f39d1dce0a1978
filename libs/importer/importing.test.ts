import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Journal, MappingInvalid, RejectsFile, importFile, importName, readMapping, readRows, type Mapping } from './index.js';
import { RememberingSender } from './testing/remembering-sender.js';

const folder = mkdtempSync(join(tmpdir(), 'importing-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const written = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

const RECORD = '{"command": "RecordMetric", "body": {"partnerId": $slug(vendor), "value": value}}';
const csv = (rows = RECORD): Mapping => ({ format: 'csv', rows });
const file = (text: string): string => written('rows.csv', text);
const journalFile = join(folder, 'journals/one.journal');
const rejectsFile = join(folder, 'rejects.csv');

beforeEach(() => {
  rmSync(rejectsFile, { force: true });
  rmSync(journalFile, { force: true });
});

const run = (text: string, mapping: Mapping, sender: RememberingSender, journal?: Journal) =>
  importFile({ file: file(text), mapping, sender, rejects: new RejectsFile(rejectsFile), ...(journal && { journal }) });

describe('rows of a file', () => {
  test('of CSV have the line on which they begin, also behind fields of several lines and empty lines', async () => {
    const rows = await Array.fromAsync(readRows(file('a,b\n1,"two\nlines"\n\n3,4\n5\n'), 'csv'));
    expect(rows).toEqual([
      { line: 2, values: { a: '1', b: 'two\nlines' } },
      { line: 5, values: { a: '3', b: '4' } },
      { line: 6, fault: 'expected 2 columns, found 1' },
    ]);
  });

  test('of CSV may begin with a byte order mark and end lines as Windows does', async () => {
    const rows = await Array.fromAsync(readRows(file('\uFEFFa,b\r\n1,"two\r\nlines"\r\n\r\n3,4\r\n'), 'csv'));
    expect(rows).toEqual([
      { line: 2, values: { a: '1', b: 'two\r\nlines' } },
      { line: 5, values: { a: '3', b: '4' } },
    ]);
  });

  test('of NDJSON are JSON objects, one a line; every other line is told with what it is', async () => {
    const rows = await Array.fromAsync(readRows(file('{"a": 1}\n\n[2]\n{"a": \n'), 'ndjson'));
    expect(rows).toEqual([
      { line: 1, values: { a: 1 } },
      { line: 3, fault: 'expected a JSON object' },
      { line: 4, fault: expect.stringMatching(/^expected a JSON object: /) },
    ]);
  });
});

describe('an import', () => {
  test('sends the commands of the rows in the order of the file, in batches', async () => {
    const sender = new RememberingSender();
    const summary = await run('vendor,value\nA,1\nB,2\nC,3\nD,4\nE,5\n', csv(), sender);
    expect(sender.batches.map((batch) => batch.length)).toEqual([2, 2, 1]);
    expect(sender.bodies).toEqual(['a', 'b', 'c', 'd', 'e'].map((partnerId, at) => ({ partnerId, value: String(at + 1) })));
    expect(summary).toMatchObject({ rows: 5, accepted: 5, rejected: 0, position: '00000000000000000005' });
    expect(existsSync(rejectsFile)).toBe(false);
  });

  test('rejects a row that cannot be mapped, one that is malformed and one that is refused, each alone', async () => {
    const sender = new RememberingSender({ refuse: (body) => ('value' in body && body.value === '13' ? 'unlucky' : undefined) });
    const mapping = csv(RECORD.replace('"value": value', '"value": value = "none" ? $error("no value") : value'));
    const summary = await run('vendor,value\nA,1\nB,none\nC\n"D\nD",13\nE,5\n', mapping, sender);
    expect(summary).toMatchObject({ rows: 5, accepted: 2, rejected: 3 });
    expect(readFileSync(rejectsFile, 'utf8').trimEnd().split('\n')).toEqual([
      'line,command,code,reason',
      '3,,row-unmappable,no value',
      '4,,row-malformed,"expected 2 columns, found 1"',
      '5,RecordMetric,unlucky,expected something else',
    ]);
  });

  test('leaves no rejects of an earlier run behind', async () => {
    written('rejects.csv', 'line,command,code,reason\n2,,row-unmappable,long mended\n');
    await run('vendor,value\nA,1\n', csv(), new RememberingSender());
    expect(existsSync(rejectsFile)).toBe(false);
  });

  test('lets a row look up another one by the key, before or behind it', async () => {
    const sender = new RememberingSender();
    const rows = '{"command": "RecordMetric", "body": {"value": $row(see).value}}';
    await run('id,see,value\n1,2,10\n2,1,20\n', { format: 'csv', key: 'id', rows }, sender);
    expect(sender.bodies).toEqual([{ value: '20' }, { value: '10' }]);
  });

  test('sends the commands of groups before those of rows, each group once with all its rows', async () => {
    const sender = new RememberingSender();
    const groups = { by: 'vendor', commands: '{"command": "RegisterPartner", "body": {"name": key, "lines": $count(rows)}}' };
    await run('vendor,value\nA,1\nB,2\nA,3\n', { ...csv(), groups }, sender);
    expect(sender.commands).toEqual(['RegisterPartner', 'RegisterPartner', 'RecordMetric', 'RecordMetric', 'RecordMetric']);
    expect(sender.bodies.slice(0, 2)).toEqual([
      { name: 'A', lines: 2 },
      { name: 'B', lines: 1 },
    ]);
  });

  test('goes on behind the batches that an earlier run brought to an answer, and forgets them when it is complete', async () => {
    const text = 'vendor,value\nA,1\nB,2\nC,3\nD,4\n';
    const cutOff = new RememberingSender({ failAt: 2 });
    await expect(run(text, csv(), cutOff, new Journal(journalFile))).rejects.toThrow('the ledger is away');
    const second = new RememberingSender();
    const summary = await run(text, csv(), second, new Journal(journalFile));
    expect(summary).toMatchObject({ accepted: 2, skipped: 2 });
    expect(second.bodies).toEqual([
      { partnerId: 'c', value: '3' },
      { partnerId: 'd', value: '4' },
    ]);
    expect(existsSync(journalFile)).toBe(false);
  });

  test('sends a batch again of which an item was refused, so that its rejects are told again', async () => {
    const text = 'vendor,value\nA,13\nB,2\nC,3\nD,4\n';
    const refuse = (body: object) => ('value' in body && body.value === '13' ? 'unlucky' : undefined);
    await expect(run(text, csv(), new RememberingSender({ refuse, failAt: 2 }), new Journal(journalFile))).rejects.toThrow(
      'the ledger is away',
    );
    const summary = await run(text, csv(), new RememberingSender({ refuse }), new Journal(journalFile));
    expect(summary).toMatchObject({ rejected: 1, skipped: 0 });
  });

  test('is named for its ledger, file and mapping', () => {
    const name = importName('one', '/rows.csv', csv());
    expect(importName('one', '/rows.csv', csv())).toBe(name);
    for (const other of [
      importName('two', '/rows.csv', csv()),
      importName('one', '/r.csv', csv()),
      importName('one', '/rows.csv', csv('[]')),
    ])
      expect(other).not.toBe(name);
  });
});

describe('a journal', () => {
  test('whose last line was cut off takes that batch as not answered', () => {
    const journal = new Journal(journalFile);
    journal.add('first');
    writeFileSync(journalFile, 'first\nsec');
    const [again] = [new Journal(journalFile)];
    expect([again.has('first'), again.has('sec'), again.has('second')]).toEqual([true, false, false]);
  });
});

describe('a mapping file', () => {
  test('names its expressions, which are read from beside it', async () => {
    written('rows.jsonata', RECORD);
    expect(await readMapping(written('a.json', '{"format": "csv", "key": "id", "rows": "rows.jsonata"}'))).toEqual({
      format: 'csv',
      key: 'id',
      rows: RECORD,
    });
  });

  test.each([
    ['{', /is no JSON/],
    ['{"format": "xml"}', /is no mapping: \/format/],
    ['{"format": "csv", "row": "rows.jsonata"}', /is no mapping/],
  ])('that says %j is refused, and told why', async (text, reason) => {
    const read = readMapping(written('bad.json', text));
    await expect(read).rejects.toThrow(MappingInvalid);
    await expect(readMapping(join(folder, 'bad.json'))).rejects.toThrow(reason);
  });
});
