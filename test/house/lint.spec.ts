import { complaintsOf, TOOL_TIMEOUT_MS } from './tool';

describe('the sources', () => {
  it(
    'give the linter nothing to say, types included (.oxlintrc.json)',
    () => expect(complaintsOf('oxlint/bin/oxlint', '--deny-warnings', '--format=unix')).toBe(''),
    TOOL_TIMEOUT_MS,
  );
});
