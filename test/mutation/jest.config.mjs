import main from '../../jest.config.mjs';

/** The pure specs alone: rules need no database, and a mutant is run hundreds of times. */
const { globalSetup: _setup, globalTeardown: _teardown, ...pure } = main;

export default {
  ...pure,
  rootDir: '../..',
  roots: [
    '<rootDir>/libs/approval',
    '<rootDir>/libs/directory',
    '<rootDir>/libs/plan/src/item',
    '<rootDir>/libs/plan/src/plan',
  ],
  testPathIgnorePatterns: ['document', 'model'],
};
