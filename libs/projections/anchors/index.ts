export { anchorOf, anchorWrites, declareAnchors, forgetAnchor, lostAnchor, type Anchor } from './anchor.js';
export { standingOf, type Standing } from './standing.js';
