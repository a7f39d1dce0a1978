import { enableCompileCache } from 'node:module';

// Half of a start is reading code: what was compiled once is kept for the next start, where there is a place for it.
enableCompileCache();
await import('./run.js');
