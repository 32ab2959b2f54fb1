/**
 * The printing process from our sources, for the tests. In `dist` its place is taken by the built program of the same
 * name (rspack.config.cjs).
 */
// oxlint-disable-next-line import/no-unassigned-import -- it changes how TypeScript is loaded
require('../../../../test/bench/typescript.cjs');
// oxlint-disable-next-line import/no-unassigned-import -- a program
require('./main.ts');
