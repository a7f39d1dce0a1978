export { child, killChildren } from './child.js';
export { inFolder } from './in-folder.js';
export { neverFatal } from './never-fatal.js';
export { sqliteHarness } from './sqlite-harness.js';
