const path = require('node:path');
const { rspack } = require('@rspack/core');

/** The program of the process that prints a review stands beside each program that starts it. */
function withPrinting({ entry, output: { filename } }) {
  const folder = path.dirname(filename);
  if (folder === 'apps/worker') return {};
  const printing = path.join(__dirname, 'libs/publishing/src/prints/main.ts');
  return {
    entry: {
      main: { import: entry, filename },
      printing: { import: printing, filename: `${folder}/printing.cjs` },
    },
  };
}

/**
 * What `nest build` cannot know by itself: swc must compile as it does for the tests (jest.config.mjs), or a class would
 * behave differently in the two. Packages stay outside the bundle: they are loaded from node_modules. The PDF's template
 * and its process are files that are read while the program runs: they stand beside it, as they stand beside their source.
 */
module.exports = (defaults) => ({
  ...defaults,
  ...withPrinting(defaults),
  devtool: 'source-map',
  node: { __dirname: false, __filename: false },
  plugins: [
    ...(defaults.plugins ?? []),
    new rspack.CopyRspackPlugin({
      patterns: [
        {
          from: path.join(__dirname, 'libs/publishing/src/pdf/typst'),
          to: path.join(path.dirname(defaults.output.filename), 'typst'),
        },
      ],
    }),
  ],
  module: {
    rules: [
      {
        test: /\.ts$/,
        exclude: /node_modules/,
        loader: 'builtin:swc-loader',
        options: {
          sourceMaps: true,
          jsc: {
            target: 'es2022',
            keepClassNames: true,
            parser: { syntax: 'typescript', decorators: true },
            transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          },
        },
      },
    ],
  },
});
