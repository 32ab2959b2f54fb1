import main from '../../jest.config.mjs';
import { areas } from './areas.mjs';

/** The pure specs alone: rules need no database, and a mutant is run hundreds of times. */
const { globalSetup: _setup, globalTeardown: _teardown, ...pure } = main;

process.env.AYUMI_MUTATION_SPECS = areas[process.env.AYUMI_MUTATE].specs;

export default {
  ...pure,
  rootDir: '../..',
  roots: ['<rootDir>/libs', '<rootDir>/test/mutation'],
  testRegex: 'test/mutation/specs\\.ts$',
  setupFilesAfterEnv: ['<rootDir>/test/mutation/told.cjs'],
};
