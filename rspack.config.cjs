/**
 * What `nest build` cannot know by itself: swc must compile as it does for the tests (jest.config.mjs), or a class would
 * behave differently in the two. Packages stay outside the bundle: they are loaded from node_modules.
 */
module.exports = (defaults) => ({
  ...defaults,
  devtool: 'source-map',
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
