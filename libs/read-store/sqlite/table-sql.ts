import type { Table } from './table.js';

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/* The members of each indexed array, kept by triggers, which fire only where the array changes. */
const membersSql = (table: Table): string => {
  if (table.indexedArrays.length === 0) return '';
  const triggers = table.indexedArrays.map((field, at) => {
    const column = table.column(field);
    const name = literal(field.path);
    const add = `INSERT OR IGNORE INTO ${table.members} SELECT ${name}, value, new.id FROM json_each(new.${column});`;
    const remove = `DELETE FROM ${table.members} WHERE field = ${name} AND id = old.id AND value IN (SELECT value FROM json_each(old.${column}));`;
    return `
      CREATE TRIGGER ${table.members}_${at}_added AFTER INSERT ON ${table.name} BEGIN ${add} END;
      CREATE TRIGGER ${table.members}_${at}_changed AFTER UPDATE OF ${column} ON ${table.name}
        WHEN old.${column} IS NOT new.${column} BEGIN ${remove} ${add} END;
      CREATE TRIGGER ${table.members}_${at}_removed AFTER DELETE ON ${table.name} BEGIN ${remove} END;`;
  });
  return `CREATE TABLE ${table.members} (field TEXT NOT NULL, value TEXT NOT NULL, id TEXT NOT NULL,
    PRIMARY KEY (field, value, id)) STRICT, WITHOUT ROWID; ${triggers.join('')}`;
};

/** Makes the table, its columns and the members of its arrays; the indexes come apart. */
export const createTableSql = (table: Table): string => {
  const columns = table.columns.map((field) => `${table.column(field)} ANY`);
  return `CREATE TABLE ${table.name} (${['id TEXT NOT NULL UNIQUE', 'document TEXT NOT NULL', ...columns].join(', ')}) STRICT;
    ${membersSql(table)}`;
};

/** Drops the table with its indexes and members. */
export const dropTableSql = (table: Table): string => `DROP TABLE ${table.name}; DROP TABLE IF EXISTS ${table.members};`;

const indexName = (table: Table, at: number): string => `${table.name}_index_${at}`;

/** What an index is on, as SQL says it after the index's name. The id closes each, so that an order read from it is total. */
const indexedSql = (table: Table): ReadonlySet<string> => {
  const declared = table.declaration.indexes.map((index) => table.indexKeys(index)).filter((keys) => keys.length > 0);
  return new Set(declared.map((keys) => `ON ${table.name} (${[...keys.filter((key) => key !== 'id'), 'id'].join(', ')})`));
};

/** An index that there is: its name, and the statement that made it. */
export type StandingIndex = readonly [name: string, sql: string];

/** The indexes that there are on a table but for those of its keys; with the table's name as its value. */
export const STANDING_INDEXES = `SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL`;

/** Makes the declared indexes that do not stand yet, and drops those that stand and are not declared. */
export const indexesSql = (table: Table, standing: readonly StandingIndex[] = []): string => {
  const wanted = indexedSql(table);
  const isWanted = ([, sql]: StandingIndex) => wanted.has(sql.slice(sql.indexOf(` ON ${table.name} `) + 1));
  const kept = standing.filter(isWanted);
  const there = new Set(kept.map(([, sql]) => sql.slice(sql.indexOf(` ON ${table.name} `) + 1)));
  const taken = new Set(kept.map(([name]) => name));
  const free = Array.from({ length: kept.length + wanted.size }, (_, at) => indexName(table, at)).filter(
    (name) => !taken.has(name),
  );
  const missing = [...wanted].filter((indexed) => !there.has(indexed));
  return [
    ...standing.filter((index) => !isWanted(index)).map(([name]) => `DROP INDEX ${name};`),
    ...missing.map((indexed, at) => `CREATE INDEX ${free[at]} ${indexed};`),
  ].join('\n');
};

/** What a row's columns hold now, after its rowid; with the id as its value. */
export const columnsSql = (table: Table): string =>
  `SELECT ${['rowid', ...table.columns.map((field) => table.column(field))].join(', ')} FROM ${table.name} WHERE id = ?`;

/** Adds a row unless there is one of its id; with `Row` as its values. */
export const insertSql = (table: Table): string => {
  const names = ['id', 'document', ...table.columns.map((field) => table.column(field))];
  return `INSERT INTO ${table.name} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')}) ON CONFLICT (id) DO NOTHING`;
};

/** Changes the JSON of a row and the given columns; with the JSON, their values and the rowid as its values. */
export const updateSql = (table: Table, columns: readonly number[]): string => {
  const names = columns.flatMap((at) => table.columns[at] ?? []).map((field) => table.column(field));
  return `UPDATE ${table.name} SET ${['document', ...names].map((name) => `${name} = ?`).join(', ')} WHERE rowid = ?`;
};
