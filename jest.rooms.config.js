import { globSync } from 'node:fs';
import { sep } from 'node:path';
import { base } from './jest.config.js';

const roomOf = (file) => file.split(sep).slice(0, 2).join('/');
const rooms = new Set(['libs', 'apps', 'test'].flatMap((side) => globSync(`${side}/**/*.spec.ts`)).map(roomOf));

/** The unit tests, the specs of a room together in one context: the same tests in less than half of the time. */
export default {
  testTimeout: 120_000,
  projects: Array.from(rooms, (room) => ({
    ...base,
    displayName: room,
    globals: { room },
    roots: ['<rootDir>/test/rooms'],
    testMatch: ['<rootDir>/test/rooms/specs.ts'],
  })),
};
