export { importFile, importName, type ImportSettings, type ImportSummary } from './import-file.js';
export { Journal } from './journal.js';
export { MappingInvalid, readMapping, type Mapping } from './mapping.js';
export { RejectsFile } from './rejects.js';
export { readRows } from './rows.js';
export type { CommandSender, SendOutcome } from './sender.js';
