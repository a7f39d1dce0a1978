import { describe, expect, test } from '@jest/globals';
import { Unmappable, compileExpression } from './expression.js';
import { MappingInvalid } from './mapping.js';

const rows = new Map<string, Readonly<Record<string, unknown>>>([['7', { ID: '7', Freight: '12.50' }]]);
const map = (expression: string, input: unknown = {}) => compileExpression(expression, (key) => rows.get(key))(input);

/** The body of the one command that the expression makes of its result. */
const result = async (expression: string, input: unknown = {}): Promise<unknown> => {
  const [only] = await map(`{"command": "Any", "body": {"is": ${expression}}}`, input);
  return (only?.body as { readonly is?: unknown } | undefined)?.is;
};

describe('an expression', () => {
  test('makes one command, a list of them, or none', async () => {
    const one = { command: 'OffboardPartner', body: { partnerId: 'a' } };
    expect(await map(JSON.stringify(one))).toEqual([one]);
    expect(await map(JSON.stringify([one, one]))).toEqual([one, one]);
    expect(await map('nothing')).toEqual([]);
    expect(await map('[]')).toEqual([]);
  });

  test('that makes something else makes the row unmappable, and says what it made', async () => {
    await expect(map('{"command": "OffboardPartner"}')).rejects.toThrow(Unmappable);
    await expect(map('{"command": "OffboardPartner", "body": []}')).rejects.toThrow(
      /expected {"command": …, "body": {…}}, found/,
    );
    await expect(map('"OffboardPartner"')).rejects.toThrow(/found "OffboardPartner"/);
  });

  test('that cannot be read makes the mapping invalid, and says where', () => {
    expect(() => compileExpression('{"command": ', () => undefined)).toThrow(MappingInvalid);
    expect(() => compileExpression('(1 +', () => undefined)).toThrow(/at character \d+/);
  });

  test('that fails on a row makes that row unmappable with the reason', async () => {
    await expect(map('{"command": "Any", "body": {"is": $number(text)}}', { text: 'many' })).rejects.toThrow(Unmappable);
    await expect(map('$error("no vendor")')).rejects.toThrow('no vendor');
  });
});

describe('the functions of an expression', () => {
  test.each([
    ['SCMS from RDC', 'scms-from-rdc'],
    ['Orgenics, Ltd', 'orgenics-ltd'],
    ["Côte d'Ivoire", 'cote-d-ivoire'],
    [' (Quito) ', 'quito'],
    ['x'.repeat(62) + ' y', 'x'.repeat(62)],
  ])('$slug makes an identifier of %j', async (text, slug) => {
    expect(await result('$slug(text)', { text })).toBe(slug);
  });

  test('$slug of what is no text makes the row unmappable', async () => {
    await expect(result('$slug(text)', { text: 7 })).rejects.toThrow('$slug expects a text, found 7');
    await expect(result('$slug(text)')).rejects.toThrow(Unmappable);
  });

  test.each([
    ['2011-01-31', '2011-03-01', 29],
    ['2012-02-28', '2012-03-01', 2],
    ['2011-03-01', '2011-01-31', -29],
    ['2011-03-01', '2011-03-01', 0],
  ])('$days from %s to %s are %d', async (from, to, expected) => {
    expect(await result('$days(from, to)', { from, to })).toBe(expected);
  });

  test('$days of a date that does not exist makes the row unmappable', async () => {
    await expect(result('$days(from, to)', { from: '2011-02-30', to: '2011-03-01' })).rejects.toThrow(Unmappable);
    await expect(result('$days(from, to)', { from: 'Date Not Captured', to: '2011-03-01' })).rejects.toThrow(Unmappable);
    await expect(result('$days(from, to)', { to: '2011-03-01' })).rejects.toThrow('$days expects two dates');
  });

  test.each([
    ['780.34', true],
    ['0', true],
    ['-3.5', true],
    ['1e3', false],
    ['', false],
    ['See ASN-93 (ID#:1281)', false],
  ])('$isNumber of %j is %p', async (text, expected) => {
    expect(await result('$isNumber(text)', { text })).toBe(expected);
  });

  test('$row finds another row of the file by its key, and nothing where there is none', async () => {
    expect(await result('$row("7").Freight')).toBe('12.50');
    expect(await result('$row(key).Freight', { key: 7 })).toBe('12.50');
    expect(await result('$row("8").Freight')).toBeUndefined();
    expect(await result('$isNumber($row("8").Freight)')).toBe(false);
    expect(await result('$row(missing)')).toBeUndefined();
  });
});
