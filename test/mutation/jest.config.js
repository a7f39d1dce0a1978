import { fileURLToPath } from 'node:url';
import jest from '../../jest.config.js';

const [{ displayName: _displayName, ...unit }] = jest.projects;

/** The unit tests of the rooms that are mutated, as one project: Stryker takes no list of projects. */
export default {
  ...unit,
  rootDir: fileURLToPath(new URL('../..', import.meta.url)),
  testMatch: ['<rootDir>/libs/{scoring,calendar}/**/*.spec.ts'],
};
