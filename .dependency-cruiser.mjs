/*
 * Who may know whom. Run by `npm run boundaries` and by test/house/boundaries.spec.ts.
 * Type-only imports count too: a type that a rule may not name is a dependency like any other.
 */

/** Not what runs in production: specs, example data, desks (a read model set up for a spec), testing doors. */
const TESTS = String.raw`\.(spec|examples?|desk)\.tsx?$|/testing/`;
const PURE_FILES = String.raw`^libs/.+\.(events|state|decider|definition|projection)\.ts$`;
const DECISIONS = String.raw`^libs/.+\.(events|state|decider|definition)\.ts$`;
/** Of publishing, what makes the document; what prints it needs packages and stands behind its door `runtime`. */
const PRINTERS = 'csv|pdf|prints|site|xlsx';
const PURE_FOLDERS = `^libs/(kernel/|plan/src/(figure|rating)/|publishing/src/(?!(${PRINTERS})/|runtime))`;
const DOORS = String.raw`^libs/[^/]+/src/(index|runtime|eventstoredb|testing/index)\.ts$`;
const PACKAGES = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'];

/** A library and the only ones that it may build on; specs may also borrow example data of others. */
const buildsOn = (library, others) => ({
  name: `${library}-builds-on-${others.join('-and-') || 'nothing'}`,
  severity: 'error',
  from: { path: `^libs/${library}/`, pathNot: TESTS },
  to: { path: '^libs/', pathNot: `^libs/(${[library, ...others].join('|')})/` },
});

export default {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two modules that need each other are one module.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'Nobody imports it and it imports nobody: finish it or delete it.',
      severity: 'error',
      from: { orphan: true, pathNot: String.raw`\.(mjs|cjs)$|\.d\.ts$` },
      to: {},
    },
    {
      name: 'nobody-needs-it',
      comment: 'No program reaches it: code that only its spec calls is dead.',
      severity: 'error',
      from: { path: String.raw`^apps/(api|worker|cli|web)/src/main\.tsx?$` },
      to: {
        path: String.raw`^(apps/(api|worker|cli|web)|libs)/.+\.tsx?$`,
        pathNot: [TESTS, String.raw`/main\.tsx?$|\.d\.ts$|^libs/api-client/src/schema\.ts$`],
        reachable: false,
      },
    },
    {
      name: 'unresolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'rules-import-no-package',
      comment: 'Rules are pure (STYLE.md): no framework, clock, database or random source.',
      severity: 'error',
      from: { path: [PURE_FILES, PURE_FOLDERS], pathNot: TESTS },
      to: { dependencyTypes: PACKAGES },
    },
    {
      name: 'rules-reach-no-package',
      comment: 'Not by a detour either, not even for a type.',
      severity: 'error',
      from: { path: [DECISIONS, PURE_FOLDERS], pathNot: TESTS },
      to: { path: 'node_modules', reachable: true },
    },
    {
      name: 'projections-know-entities-as-types',
      comment: 'A projection names the shape of its rows; the class with its TypeORM stays outside.',
      severity: 'error',
      from: { path: String.raw`\.projection\.ts$`, pathNot: TESTS },
      to: { path: String.raw`\.entity\.ts$`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'rules-import-no-builtin',
      comment: 'Rules are pure: of Node itself, the kernel alone takes the hash for its fingerprint.',
      severity: 'error',
      from: { path: [PURE_FILES, PURE_FOLDERS], pathNot: [TESTS, '^libs/kernel/'] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'the-kernel-takes-only-the-hash',
      severity: 'error',
      from: { path: '^libs/kernel/', pathNot: TESTS },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'rules-stay-in-front-of-the-runtime',
      comment: 'The door `runtime` is for whoever runs things; rules take `index` alone.',
      severity: 'error',
      from: { path: [PURE_FILES, PURE_FOLDERS], pathNot: TESTS },
      to: { path: String.raw`^libs/[^/]+/src/runtime\.ts$` },
    },
    {
      name: 'libraries-meet-through-doors',
      comment: 'Another library is reached through src/index.ts, src/runtime.ts or src/testing/index.ts.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/', pathNot: TESTS },
      to: { path: '^libs/', pathNot: ['^libs/$1/', DOORS] },
    },
    {
      name: 'specs-borrow-nothing-but-examples',
      comment: 'Besides the doors, a spec or an example may take example data of another library.',
      severity: 'error',
      from: { path: `^libs/([^/]+)/.*(${TESTS})` },
      to: { path: '^libs/', pathNot: ['^libs/$1/', DOORS, String.raw`\.examples\.ts$`] },
    },
    {
      name: 'apps-enter-through-doors',
      severity: 'error',
      from: { path: '^apps/' },
      to: { path: '^libs/', pathNot: DOORS },
    },
    {
      name: 'tests-stay-with-tests',
      comment: 'Nothing that runs in production imports a testing door, a spec or example data.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: TESTS },
      to: { path: TESTS },
    },
    {
      name: 'libraries-know-no-app',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'the-api-is-alone',
      comment: 'The command line puts api and worker together; they know neither it nor each other.',
      severity: 'error',
      from: { path: '^apps/api/' },
      to: { path: '^apps/(?!api/)' },
    },
    {
      name: 'the-worker-is-alone',
      severity: 'error',
      from: { path: '^apps/worker/' },
      to: { path: '^apps/(?!worker/)' },
    },
    {
      name: 'the-command-line-leaves-the-browser-alone',
      severity: 'error',
      from: { path: '^apps/cli/' },
      to: { path: '^apps/web/' },
    },
    {
      name: 'the-browser-knows-the-contract-only',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(apps/(?!web/)|libs/(?!api-client/))' },
    },
    buildsOn('kernel', []),
    buildsOn('api-client', []),
    buildsOn('event-sourcing', ['kernel']),
    buildsOn('approval', ['kernel', 'event-sourcing']),
    buildsOn('directory', ['kernel', 'event-sourcing']),
    buildsOn('plan', ['kernel', 'event-sourcing', 'approval', 'directory']),
    buildsOn('desk', ['kernel']),
    buildsOn('evidence', ['kernel', 'event-sourcing']),
    buildsOn('publishing', ['kernel', 'plan']),
    {
      name: 'one-library-speaks-to-postgresql',
      comment:
        'The event table belongs to event-sourcing, the tree to evidence; pools are opened by installation and by the command line.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '^(libs/(event-sourcing|evidence|installation)|apps/cli/src/postgres)/' },
      to: { path: '(^|/)node_modules/(@types/)?pg/' },
    },
    {
      name: 'one-file-speaks-to-eventstoredb',
      comment: 'The client has traps; each is dealt with there, once.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: String.raw`^libs/event-sourcing/src/eventstoredb\.client\.ts$` },
      to: { path: '(^|/)node_modules/@eventstore/|^@eventstore/' },
    },
    {
      name: 'read-models-do-not-read-each-other',
      comment: 'One folder is one screen; what they have in common is in current/ (rows) and read-model/ (answers).',
      severity: 'error',
      from: { path: '^libs/plan/src/(board|inbox|history|annual-review)/' },
      to: { path: '^libs/plan/src/(board|inbox|history|annual-review)/', pathNot: '^libs/plan/src/$1/' },
    },
    {
      name: 'rows-know-no-screen',
      comment: 'What everything is now does not depend on who asks.',
      severity: 'error',
      from: { path: '^libs/plan/src/current/' },
      to: { path: '^libs/plan/src/(board|inbox|history|annual-review)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['main', 'types'],
      extensions: ['.ts', '.tsx', '.css', '.mjs', '.cjs', '.js', '.json'],
    },
  },
};
