export { given, inStream, by, type History } from './given-when-then.js';
