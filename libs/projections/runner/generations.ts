import type { CollectionDeclaration, ReadStore } from '#read-store';
import { declareAnchors, forgetAnchor } from '../anchors/index.js';
import { collectionOf, fillingCollectionOf, type AnyReadModel } from '../read-model/index.js';
import { checkpointKey } from './checkpoint-key.js';
import { FILLED, GENERATIONS, JOBS, PARKED, entriesOf, type Generations } from './registers.js';

/** Which collections of a read model the current version folds. */
export interface Standing {
  /** The one that the alias names. */
  readonly live?: CollectionDeclaration;
  /** The one that is being filled, to be switched to. */
  readonly building?: CollectionDeclaration;
}

/** The generation of a collection of the read model's current version; `undefined` for any other collection. */
const generationOf = (model: AnyReadModel, collection: string): number | undefined => {
  const first = collectionOf(model).name;
  if (collection === first) return 1;
  const generation = collection.startsWith(`${first}-r`) ? Number(collection.slice(first.length + 2)) : Number.NaN;
  return Number.isInteger(generation) ? generation : undefined;
};

const declared = (model: AnyReadModel, collection: string | undefined): CollectionDeclaration | undefined => {
  const generation = collection === undefined ? undefined : generationOf(model, collection);
  return generation === undefined ? undefined : collectionOf(model, generation);
};

/** The collections of the read models in one store. `partitions`: into how many parts the work is split. */
export class GenerationRegister {
  constructor(
    private readonly store: ReadStore,
    private readonly partitions: number,
  ) {}

  /**
   * How a read model stands as a runner starts. One that the store has never seen is in sight from its first event on. One of another
   * version stays in sight as it is, while the current version is filled beside it, or goes on where it was when it was switched from. What
   * is in sight has all its indexes; what is filled gets the late ones when it has caught up.
   */
  async standing(model: AnyReadModel): Promise<Standing> {
    const named = await this.store.resolve(model.name);
    const { building: begun, previous } = await this.read(model);
    if (named === undefined) return { live: await this.begin(model) };
    const live = declared(model, named);
    if (live) await this.store.declare(live);
    const building = declared(model, begun) ?? (live ? undefined : (declared(model, previous) ?? (await this.build(model))));
    return { ...(live && { live }), ...(building && { building }) };
  }

  /** Makes an empty collection beside the one in sight. One begun before, and the one to go back to, are let go of. */
  async build(model: AnyReadModel): Promise<CollectionDeclaration> {
    const { building: begun, previous, newest } = await this.read(model);
    for (const collection of [begun, previous]) if (collection !== undefined) await this.discard(collection);
    const generation = (newest[model.version] ?? 0) + 1;
    const building = collectionOf(model, generation);
    await this.store.declare(fillingCollectionOf(model, generation));
    await this.write({ id: model.name, building: building.name, newest: { ...newest, [model.version]: generation } });
    return building;
  }

  /** Shows another collection, and keeps the one shown until now to go back to. */
  async switchTo(model: AnyReadModel, to: CollectionDeclaration): Promise<void> {
    const from = await this.store.resolve(model.name);
    if (from === to.name) return;
    const { newest } = await this.read(model);
    await this.store.switchAlias(model.name, from, to.name);
    await this.write({ id: model.name, newest, ...(from !== undefined && { previous: from }) });
  }

  /** Says that this process's partitions of a collection have been filled and checked. */
  async filled(collection: string, partitions: readonly number[]): Promise<void> {
    await this.store.declare(FILLED);
    const put = partitions.map((partition) => ({ id: `${collection}/${partition}of${this.partitions}`, collection }));
    await this.store.commit({ writes: [{ collection: FILLED.name, put }] });
  }

  /** Whether that has been said of every partition. */
  async isFilled(collection: string): Promise<boolean> {
    return (await this.store.count(FILLED.name, [{ field: 'collection', is: 'eq', value: collection }])) >= this.partitions;
  }

  /** Which collections there are of a read model, as a text: it changes when a process builds or shows one. */
  async outline(model: AnyReadModel): Promise<string> {
    return JSON.stringify([await this.store.resolve(model.name), (await this.read(model)).building]);
  }

  /** The collection to go back to; `undefined` where there is none that the current version folds. */
  async previous(model: AnyReadModel): Promise<CollectionDeclaration | undefined> {
    return declared(model, (await this.read(model)).previous);
  }

  private async begin(model: AnyReadModel): Promise<CollectionDeclaration> {
    const live = collectionOf(model);
    await this.store.declare(fillingCollectionOf(model));
    await this.write({ id: model.name, newest: { [model.version]: 1 } });
    await this.store.switchAlias(model.name, undefined, live.name);
    return live;
  }

  private async read({ name }: AnyReadModel): Promise<Generations> {
    await this.store.declare(GENERATIONS);
    const found = (await this.store.getMany(GENERATIONS.name, [name])).get(name);
    return (found as Generations | undefined) ?? { id: name, newest: {} };
  }

  private write(generations: Generations): Promise<void> {
    return this.store.commit({ writes: [{ collection: GENERATIONS.name, put: [{ ...generations }] }] });
  }

  /** Removes a collection with everything that is kept about it. */
  private async discard(collection: string): Promise<void> {
    await this.store.drop(collection);
    await declareAnchors(this.store);
    for (const register of [PARKED, JOBS, FILLED]) {
      await this.store.declare(register);
      const entries = await entriesOf<{ readonly id: string }>(this.store, register, collection);
      const remove = entries.map(({ id }) => id);
      if (remove.length > 0) await this.store.commit({ writes: [{ collection: register.name, put: [], remove }] });
    }
    for (let number = 0; number < this.partitions; number += 1)
      await this.forget(checkpointKey(collection, { number, of: this.partitions }));
  }

  private async forget(key: string): Promise<void> {
    await this.store.forgetCheckpoint(key);
    await forgetAnchor(this.store, key);
  }
}
