import main from '../../jest.config.mjs';

/** The contract of the event store against a server of the user's own: no PostgreSQL is started. */
const { globalSetup: _setup, globalTeardown: _teardown, ...alone } = main;

export default { ...alone, rootDir: '../..', roots: ['<rootDir>/test/verify'], testRegex: 'eventstore\\.ts$' };
