export { documentation, GENERATED_FOLDERS } from './documentation.js';
export type { GoldenEvent } from './event-pages.js';
export { fieldsOf, type Components, type Field } from './field-table.js';
