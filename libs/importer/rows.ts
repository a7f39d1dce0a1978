import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parse } from 'csv-parse';

/** A row of the file by column, and the line on which it begins. `fault` stands where the line is no row. */
export type Row =
  | { readonly line: number; readonly values: Readonly<Record<string, unknown>> }
  | { readonly line: number; readonly fault: string };

/** The rows of a CSV file whose first line names the columns, or of a file with a JSON object a line. Reads as it goes. */
export const readRows = (file: string, format: 'csv' | 'ndjson'): AsyncIterable<Row> =>
  format === 'csv' ? readCsv(file) : readNdjson(file);

interface Parsed {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

async function* readCsv(file: string): AsyncIterable<Row> {
  const parser = createReadStream(file).pipe(parse({ bom: true, info: true, relax_column_count: true, skip_empty_lines: true }));
  let columns: readonly string[] | undefined;
  let countedTwice = 0;
  for await (const { record, info } of parser as AsyncIterable<Parsed>) {
    const within = record.filter((field) => field.includes('\n') || field.includes('\r')).join('');
    // The parser counts the two characters that end a line on Windows as two lines where they stand within a field.
    countedTwice += matchesIn(within, /\r\n/g);
    const line = info.lines - countedTwice - matchesIn(within, /\r\n|\r|\n/g);
    if (!columns) columns = record;
    else if (record.length !== columns.length)
      yield { line, fault: `expected ${columns.length} columns, found ${record.length}` };
    else yield { line, values: Object.fromEntries(columns.map((column, index) => [column, record[index]])) };
  }
}

const matchesIn = (text: string, pattern: RegExp): number => (text === '' ? 0 : (text.match(pattern)?.length ?? 0));

async function* readNdjson(file: string): AsyncIterable<Row> {
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    line += 1;
    if (text.trim() !== '') yield ndjsonRow(line, text);
  }
}

const ndjsonRow = (line: number, text: string): Row => {
  try {
    const values: unknown = JSON.parse(text);
    if (typeof values === 'object' && values !== null && !Array.isArray(values))
      return { line, values: values as Record<string, unknown> };
    return { line, fault: 'expected a JSON object' };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { line, fault: `expected a JSON object: ${error.message}` };
  }
};
