const CAPABILITIES = 'programs|partners|metrics|goals|reviews|schedule|improvement|feedback';
const PURE = `kernel|calendar|scoring|contracts|${CAPABILITIES}|policies`;

/** Where arrows may point: inwards, and between rooms only through their doors. */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'libs-do-not-know-apps', severity: 'error', from: { path: '^libs/' }, to: { path: '^apps/' } },
    {
      name: 'pure-rooms-have-no-framework',
      comment: 'Deciders, folds, scoring and calendars are plain functions over plain data.',
      severity: 'error',
      from: { path: `^libs/(${PURE})/`, pathNot: '\\.(spec|test)\\.ts$' },
      to: { path: 'node_modules/(@nestjs|fastify|mongodb|@eventstore|pino|undici|rxjs)' },
    },
    {
      name: 'pure-rooms-do-no-input-or-output',
      severity: 'error',
      from: { path: `^libs/(${PURE})/`, pathNot: '\\.(spec|test)\\.ts$|/testing/' },
      to: { dependencyTypes: ['core'], pathNot: '^crypto$' },
    },
    {
      name: 'pure-rooms-depend-on-pure-rooms',
      severity: 'error',
      from: { path: `^libs/(${PURE})/`, pathNot: '\\.(spec|test)\\.ts$' },
      to: { path: '^libs/', pathNot: `^libs/(${PURE})/` },
    },
    {
      name: 'folds-do-no-input-or-output',
      severity: 'error',
      from: { path: '^libs/projections/.*/fold\\.ts$' },
      to: {
        path: 'node_modules/(@nestjs|fastify)|^libs/(dispatch|platform|event-store/(sqlite|memory)|read-store/(sqlite|memory))',
      },
    },
    {
      name: 'a-capability-is-entered-by-its-door',
      comment: 'Another capability is known by its index: its slices, never its commands.',
      severity: 'error',
      from: { path: `^libs/(${CAPABILITIES})/` },
      to: { path: `^libs/(${CAPABILITIES})/`, pathNot: [`^libs/$1/`, `^libs/(${CAPABILITIES})/(testing/)?index\\.ts$`] },
    },
    {
      name: 'a-room-is-entered-by-its-door',
      severity: 'error',
      from: { path: '^(libs|apps)/([^/]+)/' },
      to: { path: '^libs/', pathNot: ['^$1/$2/', '/index\\.ts$'] },
    },
    {
      name: 'the-sides-meet-in-contracts',
      severity: 'error',
      from: { path: '^libs/dispatch/' },
      to: { path: '^libs/projections/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { conditionNames: ['source', 'import', 'node', 'default'], extensions: ['.ts', '.js'] },
  },
};
