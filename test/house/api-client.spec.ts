import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { staleness } from './committed';
import { ROOT, TOOL_TIMEOUT_MS } from './tool';

const CONTRACT = 'libs/api-client/openapi.json';
const GENERATOR = 'node_modules/openapi-typescript/bin/cli.js';

describe('libs/api-client/src/schema.ts', () => {
  it(
    'has the types of the contract as it is committed',
    () => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(ROOT, GENERATOR), CONTRACT], {
        cwd: ROOT,
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
      });
      if (status !== 0) throw new Error(stderr);
      expect(staleness('api-client', 'libs/api-client/src/schema.ts', stdout)).toBeNull();
    },
    TOOL_TIMEOUT_MS,
  );
});
