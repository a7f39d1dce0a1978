import { globSync } from 'node:fs';
import { resolve } from 'node:path';

declare const room: string;

/** Every spec of a room, in one context: what they import is loaded once for all of them. */
for (const file of globSync(`${room}/**/*.spec.ts`).toSorted()) await import(resolve(file));
