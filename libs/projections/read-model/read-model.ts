import type { RecordedEvent } from '#kernel';
import type { CollectionDeclaration, Document, FieldKind, Filter, SortKey } from '#read-store';
import { Type, type Static, type TObject } from 'typebox';
import { Bookkeeping } from './bookkeeping.js';
import { EVERY_EVENT, type Reaction } from './reaction.js';
import type { References, ReferenceStates } from './reference.js';
import type { Subject } from './subject.js';

/** Finds a document beside the one that is judged; `undefined` where there is none. */
export type Beside<Doc> = (id: string) => Doc | undefined;

/** A read model as data: everything that is stored, listed, filtered and documented of it is derived from this. */
export interface ReadModelDeclaration<Schema extends TObject, Refs> {
  /** Its collection's public name, such as `scorecards`. */
  readonly name: string;
  /** Rises with every change of the documents or of a fold: the collection is then filled anew beside the old one. */
  readonly version: number;
  readonly describes: string;
  /** The document as it is folded, every field described: the data dictionary is made from it. It has at least `id`. */
  readonly document: Schema;
  /** What lists filter and sort by, by dotted path. */
  readonly fields: Readonly<Record<string, FieldKind>>;
  readonly indexes: readonly (readonly string[])[];
  /**
   * Indexes whose entries come in no order, such as of ids of commands: to keep one while a collection is filled costs several times what it
   * costs to make it at the end, so they are made then.
   */
  readonly lateIndexes?: readonly (readonly string[])[];
  readonly defaultSort: readonly SortKey[];
  /** A document, for the documentation. */
  readonly example: Static<Schema>;
  /** The field that names the partner whose document it is; left out where documents belong to none. */
  readonly partnerField?: string;
  /** Each document is made by one event and never changed by another, so that none has to be read before it is written. */
  readonly writtenOnce?: true;
  /** Slices of state that folds and judging may look at. */
  readonly references?: Refs;
  /** Whose history a document is folded from, by its id. */
  subjectOf(id: string): Subject;
  readonly reactions: readonly Reaction<Static<Schema>, Refs>[];
  /**
   * The event (`stream@revision`) whose fact this one takes back. Needed where a fold may ask for a refold: folding anew with hindsight
   * leaves such facts out.
   */
  supersedes?(event: RecordedEvent): string | undefined;
  /**
   * Judges a document whose facts have changed: once a batch, and again when rules change. It says the same for the same facts and rules,
   * however often it is asked. `beside` finds the documents that it looks at; of those it may use the facts, not the judgement.
   */
  finish?(document: Static<Schema>, references: ReferenceStates<Refs>, beside: Beside<Static<Schema>>): Static<Schema>;
  /** Ids of the documents that judging this one looks at, such as those of the periods before: all of one subject. */
  looksAt?(document: Static<Schema>, references: ReferenceStates<Refs>): readonly string[];
  /** Ids of the documents whose judgement looks at this one: they are judged again when it changes. */
  lookedAtBy?(document: Static<Schema>, references: ReferenceStates<Refs>): readonly string[];
  /** Which documents have to be judged again because of the event, beside those that it touches. */
  rejudges?(event: RecordedEvent): Filter | undefined;
}

/** A read model, ready to be run. */
export interface ReadModel<Schema extends TObject = TObject, Refs = References<Static<Schema>>> extends Omit<
  ReadModelDeclaration<Schema, Refs>,
  'references' | 'reactions'
> {
  readonly references: Refs;
  /** The document as it is stored: what is folded, and what the runner keeps in it. */
  readonly stored: TObject;
  /** What an event of that type does; `undefined` where it is of no concern. */
  reactionTo(type: string): Reaction<Static<Schema>, Refs> | undefined;
}

/** A document of a read model, with its type no longer visible. */
export type Folding = Document;

type States = Readonly<Record<string, unknown>>;

/** A read model with its types no longer visible: what registries and the runner hold. */
export interface AnyReadModel extends Omit<
  ReadModel,
  'references' | 'reactionTo' | 'finish' | 'looksAt' | 'lookedAtBy' | 'example'
> {
  readonly example: unknown;
  readonly references: References<Folding>;
  reactionTo(type: string): Reaction<Folding, References<Folding>> | undefined;
  finish?(document: Folding, references: States, beside: Beside<Folding>): Folding;
  looksAt?(document: Folding, references: States): readonly string[];
  lookedAtBy?(document: Folding, references: States): readonly string[];
}

/** Declares a read model. Throws where two reactions name one event. */
export function readModel<Schema extends TObject, Refs = Record<never, never>>(
  declaration: ReadModelDeclaration<Schema, Refs>,
): ReadModel<Schema, Refs> {
  const { reactions, references = {} as Refs, ...rest } = declaration;
  const byType = new Map(reactions.map((reaction) => [reaction.type, reaction]));
  if (byType.size < reactions.length) throw new Error(`the read model ${declaration.name} reacts twice to one event`);
  const otherwise = byType.get(EVERY_EVENT);
  return {
    ...rest,
    references,
    stored: Type.Object({ ...declaration.document.properties, ...Bookkeeping.properties }),
    reactionTo: (type) => byType.get(type) ?? otherwise,
  };
}

/** The collection that holds one generation of the read model: the first of a version, or a rebuilt one beside it. */
export const collectionOf = (model: AnyReadModel, generation = 1): CollectionDeclaration => {
  const { name, version, fields, indexes, lateIndexes = [], stored: schema } = model;
  return {
    name: generation === 1 ? `${name}-v${version}` : `${name}-v${version}-r${generation}`,
    fields,
    indexes: [...indexes, ...lateIndexes],
    published: { as: publishedName(model), schema },
  };
};

/** Under which name the documents are queried directly, in a store that lets them: whichever generation is in sight. */
export const publishedName = ({ name, version }: Pick<AnyReadModel, 'name' | 'version'>): string =>
  `v${version}_${name.replaceAll('-', '_')}`;

/** The same collection while it is filled. */
export const fillingCollectionOf = (model: AnyReadModel, generation = 1): CollectionDeclaration => ({
  ...collectionOf(model, generation),
  indexes: model.indexes,
});
