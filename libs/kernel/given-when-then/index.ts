export { by, given, inStream, stateAfter, type History } from './given-when-then.js';
