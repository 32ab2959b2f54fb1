import { areas } from './test/mutation/areas.mjs';

/** Mutation testing of deciders, states and routes, an area at a time: `npm run test:mutation -- routes` (docs/mutation.md). */
const area = process.env.AYUMI_MUTATE;
if (!(area in areas)) throw new Error(`AYUMI_MUTATE is "${area}"; it must be one of ${Object.keys(areas).join(', ')}.`);

export default {
  testRunner: 'jest',
  // One spec file stands for all of an area, so there is nothing to find.
  jest: { configFile: 'test/mutation/jest.config.mjs', enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  mutate: areas[area].mutate,
  ignorePatterns: ['dist', '.data', 'apps', 'docs', 'seeds', 'test/journey', 'reports', '.stryker-tmp'],
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `reports/mutation/${area}.json` },
  tempDirName: `.stryker-tmp/${area}`,
  concurrency: Number(process.env.AYUMI_MUTATION_WORKERS || 1),
  // On a busy machine a slow run is no endless one.
  timeoutMS: 30_000,
};
