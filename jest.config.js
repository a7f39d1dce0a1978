import { readFileSync } from 'node:fs';

const swc = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));
delete swc.$schema;

export const base = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swc, module: { type: 'es6' }, sourceMaps: 'inline' }] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.tools', '<rootDir>/.stryker-tmp'],
  setupFiles: ['reflect-metadata', '<rootDir>/test/support/fast-check.ts'],
};

/** `unit` is what `npm run check` runs: specs beside their code. `whole` adds stores, processes and journeys. */
export default {
  coverageProvider: 'v8',
  testTimeout: 120_000,
  projects: [
    { ...base, displayName: 'unit', testMatch: ['<rootDir>/{libs,apps}/**/*.spec.ts', '<rootDir>/test/**/*.spec.ts'] },
    { ...base, displayName: 'whole', testMatch: ['<rootDir>/{libs,apps,test}/**/*.test.ts'] },
  ],
};
