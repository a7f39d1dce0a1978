export { capabilities } from './capabilities.js';
export { decode, eventKinds } from './decode.js';
export { decoder, type Decode } from './decoder.js';
export { EventTypeUnknown, EventVersionUnknown } from './errors.js';
export { routeOf } from './route.js';
