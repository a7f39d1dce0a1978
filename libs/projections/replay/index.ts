export { foldSubject, type FoldOptions } from './fold-subject.js';
export { MemoryFold } from './memory-fold.js';
export { Timelines } from './timelines.js';
