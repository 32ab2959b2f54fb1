/** swc compiles our sources and, where a package is ESM only, that package too (ADR 0002). */
const swc = (syntax) => ({
  sourceMaps: 'inline',
  module: { type: 'commonjs' },
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    parser: syntax === 'ts' ? { syntax: 'typescript', decorators: true } : { syntax: 'ecmascript' },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
});

export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  testRegex: '\\.spec\\.ts$',
  transform: { '^.+\\.ts$': ['@swc/jest', swc('ts')], '^.+\\.m?js$': ['@swc/jest', swc('js')] },
  // A script of old: as a module it would not know its global object.
  transformIgnorePatterns: ['/node_modules/google-protobuf/'],
  moduleNameMapper: {
    '^@ayumi/event-sourcing/testing$': '<rootDir>/libs/event-sourcing/src/testing/index.ts',
    '^@ayumi/event-sourcing/eventstoredb$': '<rootDir>/libs/event-sourcing/src/eventstoredb.ts',
    '^@ayumi/([^/]+)/runtime$': '<rootDir>/libs/$1/src/runtime.ts',
    '^@ayumi/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
  },
  globalSetup: '<rootDir>/test/postgres.setup.mjs',
  globalTeardown: '<rootDir>/test/postgres.teardown.mjs',
  testTimeout: 30_000,
};
