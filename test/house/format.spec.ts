import { complaintsOf, TOOL_TIMEOUT_MS } from './tool';

describe('every file', () => {
  it(
    'is formatted as Prettier would (.prettierrc.json; repair with `npm run format`)',
    () => expect(complaintsOf('prettier/bin/prettier.cjs', '--check', '.')).toBe(''),
    TOOL_TIMEOUT_MS,
  );
});
