/**
 * Stories are built where a `describe` is read. One that breaks there ends Jest's whole file as "could not run", which
 * Stryker leaves unscored; told as a test that fails, it is a mutant killed. What comes after the first failure is not
 * run: the mutant is dead, and a failure costs more time than all the tests that pass.
 */
let failed = false;

const failing = (error) => {
  failed = true;
  throw error;
};

const untilOneFails =
  (body) =>
  (...row) => {
    if (failed) return undefined;
    try {
      const told = body(...row);
      return told?.then ? told.then(undefined, failing) : told;
    } catch (error) {
      return failing(error);
    }
  };

const story =
  (body) =>
  (...row) => {
    if (failed) return;
    try {
      body(...row);
    } catch (error) {
      it('can be told', () => failing(error));
    }
  };

const judged = (test, wrapped) =>
  Object.assign((name, body) => test(name, wrapped(body)), test, {
    each:
      (...table) =>
      (name, body) =>
        test.each(...table)(name, wrapped(body)),
  });

globalThis.it = judged(globalThis.it, untilOneFails);
globalThis.describe = judged(globalThis.describe, story);

// The same run twice gives the same score.
require('fast-check').configureGlobal({ seed: 1, numRuns: 50 });
