export { documentFolder, type FoldedDocument } from './fold-document.js';
export { foldSubject, type FoldOptions, type SubjectFold } from './fold-subject.js';
export { MemoryFold } from './memory-fold.js';
export { Timelines } from './timelines.js';
