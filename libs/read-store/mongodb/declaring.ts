import { BSON, MongoServerError, type ClientSession } from 'mongodb';
import type { CollectionDeclaration } from '../collection.js';
import type { Catalog, Declared } from './catalog.js';
import { DURABLE, reading, rowsOf, type CatalogEntry, type Database } from './database.js';
import { bringIndexes } from './indexes.js';
import { Layout, documentOf, type Row } from './layout.js';
import { inTransaction } from './transaction.js';
import { isAway } from './unavailable.js';
import { validatorOf } from './validator.js';
import { existsAlready, showPublished } from './views.js';

const DUPLICATE_KEY = 11_000;

const { ObjectId } = BSON;

/** Makes collections, and brings them up to their declarations. */
export class Declaring {
  constructor(
    private readonly database: Database,
    private readonly catalog: Catalog,
  ) {}

  async declare(declaration: CollectionDeclaration): Promise<void> {
    const text = JSON.stringify(declaration);
    const before = await this.catalog.find(declaration.name);
    if (before === undefined) return this.begin(declaration, text);
    if (before.entry.declaration !== text) return this.change(before, declaration, text);
    if (!before.entry.ready) return this.finish(before);
  }

  private async begin(declaration: CollectionDeclaration, text: string): Promise<void> {
    const { name } = declaration;
    const entry: CatalogEntry = {
      _id: name,
      physical: `${name}.${new ObjectId().toHexString()}`,
      declaration: text,
      ready: false,
    };
    try {
      await this.database.catalog.insertOne(entry, { writeConcern: DURABLE });
    } catch (error) {
      if (!(error instanceof MongoServerError && error.code === DUPLICATE_KEY)) throw error;
      // Another process was faster.
      return this.declare(declaration);
    }
    await this.finish({ entry, layout: new Layout(declaration) });
  }

  private async change(before: Declared, declaration: CollectionDeclaration, text: string): Promise<void> {
    const layout = new Layout(declaration);
    const commit = new ObjectId();
    if (layout.mark !== before.layout.mark)
      for await (const row of this.rowsNotAs(before, layout)) layout.row(documentOf(row), '', commit);
    if (!(await this.replaceEntry(before.entry, text))) return this.declare(declaration);
    const isAsBefore = before.entry.ready && layout.mark === before.layout.mark;
    await this.finish({ entry: { ...before.entry, declaration: text, ready: false }, layout }, isAsBefore);
  }

  /** Does what is left to do after the catalog names the declaration; again, where a crash came between. */
  private async finish(declared: Declared, hasItsRows = false): Promise<void> {
    const { entry, layout } = declared;
    await this.makeCollection(declared);
    if (!hasItsRows) await this.rewriteRows(declared);
    await this.bringIndexes(declared);
    const alias = await this.database.aliases.findOne({ collection: { $eq: entry['_id'] } });
    if (alias !== null) await showPublished(this.database, declared);
    await this.database.catalog.updateOne(
      { _id: entry['_id'], declaration: JSON.stringify(layout.declaration) },
      { $set: { ready: true } },
      { writeConcern: DURABLE },
    );
  }

  private async makeCollection({ entry: { physical }, layout }: Declared): Promise<void> {
    const { db } = this.database;
    const validator = validatorOf(layout.declaration.published);
    try {
      await db.createCollection(physical, { validator });
    } catch (error) {
      if (!existsAlready(error)) throw error;
      await db.command({ collMod: physical, validator });
    }
  }

  /* Of a collection with rows they are built in the background: until then a query reads more than it has to. */
  private async bringIndexes({ entry, layout }: Declared): Promise<void> {
    const rows = rowsOf(this.database, entry);
    const building = bringIndexes(rows, layout);
    if ((await rows.findOne({}, { projection: { _id: 1 } })) === null) return building;
    building.catch((error: unknown) => {
      const isOver = isAway(error);
      this.database.warn(
        { err: error, collection: entry['_id'] },
        isOver ? 'indexes are still being built' : 'an index cannot be built',
      );
    });
  }

  /*
   * Every commit reads the catalog in its transaction and moves its checkpoint there. Touching the checkpoints with the catalog makes those
   * that began before it begin again.
   */
  private async replaceEntry(before: CatalogEntry, text: string): Promise<boolean> {
    const { client, catalog, checkpoints, writes } = this.database;
    const as = { _id: before['_id'], physical: before.physical, declaration: before.declaration };
    const to = { $set: { declaration: text, ready: false } };
    if (writes === 'ordered') return (await catalog.updateOne(as, to, { writeConcern: DURABLE })).matchedCount === 1;
    const replace = async (session: ClientSession): Promise<boolean> => {
      const { matchedCount } = await catalog.updateOne(as, to, { session });
      await checkpoints.updateMany({}, { $set: { touched: new ObjectId() } }, { session });
      return matchedCount === 1;
    };
    return client.withSession((session) => inTransaction(session, replace, (isReplaced) => isReplaced));
  }

  private rowsNotAs({ entry }: Declared, { mark }: Layout): AsyncIterable<Row> {
    const { maxTimeMS: _, ...options } = reading(this.database);
    return rowsOf(this.database, entry).find({ _layout: { $ne: mark } }, options);
  }

  /** Rows made for another declaration are made anew, unless a commit does it at the same time; until there are none. */
  private async rewriteRows(declared: Declared): Promise<void> {
    const { entry, layout } = declared;
    let isAgain = false;
    for await (const row of this.rowsNotAs(declared, layout)) {
      const { _id, _commit, _layout, _at, _text: text = '' } = row;
      const anew = layout.row(documentOf(row), String(text), _commit);
      const replacement = _at === undefined ? anew : { ...anew, _at };
      await rowsOf(this.database, entry).replaceOne({ _id, _commit, _layout }, replacement, { writeConcern: DURABLE });
      isAgain = true;
    }
    if (isAgain) await this.rewriteRows(declared);
  }
}
