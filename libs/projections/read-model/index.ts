export { Bookkeeping, Parked } from './bookkeeping.js';
export { EVERY_EVENT, REFOLD, reactionsOf, type FoldContext, type Folded, type Hindsight, type Reaction } from './reaction.js';
export {
  collectionOf,
  fillingCollectionOf,
  publishedName,
  readModel,
  type AnyReadModel,
  type Beside,
  type Folding,
  type ReadModel,
  type ReadModelDeclaration,
} from './read-model.js';
export {
  statesForDocument,
  statesForEvent,
  type Reference,
  type References,
  type ReferenceStates,
  type StateLookup,
} from './reference.js';
export { ofPartner, ofProgram, parseSubjectKey, subjectKey, subjectOfStream, type Subject } from './subject.js';
