export { collect, first } from './collect.js';
export { event, events } from './event.js';
export { fill, trickle } from './fill.js';
export { follow } from './follow.js';
export { idsOf, shown } from './shown.js';
export { within } from './within.js';
