export { CopyRefused } from './copy-refused.js';
export { copyLog, type Copied, type CopyOptions, type Phase } from './copy-log.js';
