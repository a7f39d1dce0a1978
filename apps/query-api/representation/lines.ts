import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';

type Row = Readonly<Record<string, unknown>>;

/** Rows as CSV with a header of these columns. What is nested stands as JSON; what a spreadsheet would run is escaped. */
export const asCsv = (rows: AsyncIterable<Row>, columns: readonly string[]): Readable => {
  const csv = stringify({
    header: true,
    columns: [...columns],
    escape_formulas: true,
    cast: { object: (value) => JSON.stringify(value), boolean: String },
  });
  return Readable.from(rows).pipe(csv);
};

async function* jsonLines(rows: AsyncIterable<Row>): AsyncIterable<string> {
  for await (const row of rows) yield `${JSON.stringify(row)}\n`;
}

/** Rows as NDJSON: one object a line. */
export const asNdjson = (rows: AsyncIterable<Row>): Readable => Readable.from(jsonLines(rows));
