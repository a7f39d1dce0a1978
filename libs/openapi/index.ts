export { bodySchemas } from './body-schemas.js';
export { asComponents } from './components.js';
export { openApiDocument } from './document.js';
export { componentOf } from './read-model-paths.js';
