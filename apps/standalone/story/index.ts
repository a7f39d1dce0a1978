export { openStage } from './open-stage.js';
export { playStory } from './play-story.js';
export { readStory } from './read-story.js';
