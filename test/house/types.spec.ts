import { complaintsOf, TOOL_TIMEOUT_MS } from './tool';

describe('the types', () => {
  it(
    'fit together in sources and specs (tsconfig.json)',
    () => expect(complaintsOf('typescript/bin/tsc', '--noEmit', '--pretty', 'false')).toBe(''),
    TOOL_TIMEOUT_MS,
  );

  it(
    'fit together in the screens (apps/web/tsconfig.json)',
    () => expect(complaintsOf('typescript/bin/tsc', '--noEmit', '--pretty', 'false', '-p', 'apps/web')).toBe(''),
    TOOL_TIMEOUT_MS,
  );
});
