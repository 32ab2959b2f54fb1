/** `node -r this program`: a machine for which there is no Typst. */
const Module = require('node:module');

const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  if (request.includes('typst-ts-node-compiler')) throw new Error(`Cannot find module '${request}'`);
  return resolve.call(this, request, ...rest);
};
