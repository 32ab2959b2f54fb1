import { complaintsOf, TOOL_TIMEOUT_MS } from './tool';

describe('the boundaries of the house', () => {
  it(
    'hold between rules, libraries, read models and apps (.dependency-cruiser.mjs)',
    () => {
      const program = 'dependency-cruiser/bin/dependency-cruise.mjs';
      expect(complaintsOf(program, 'apps', 'libs', '--config', '.dependency-cruiser.mjs')).toBe('');
    },
    TOOL_TIMEOUT_MS,
  );
});
