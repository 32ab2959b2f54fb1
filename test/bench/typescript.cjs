/** `node -r this program.ts`: runs our sources as they stand, compiled as for the tests (jest.config.mjs), without Jest. */
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { transformSync } = require('@swc/core');

const ROOT = path.resolve(__dirname, '../..');

const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  const [, library, door = 'index'] = /^@ayumi\/([^/]+)(?:\/(runtime|eventstoredb|testing))?$/.exec(request) ?? [];
  return resolve.call(
    this,
    library ? path.join(ROOT, 'libs', library, 'src', door === 'testing' ? 'testing/index.ts' : `${door}.ts`) : request,
    ...rest,
  );
};

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    sourceMaps: 'inline',
    module: { type: 'commonjs' },
    jsc: {
      target: 'es2022',
      keepClassNames: true,
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    },
  });
  module._compile(code, filename);
};
