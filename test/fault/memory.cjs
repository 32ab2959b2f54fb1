/**
 * `node --expose-gc -r this program`: asked by its parent for `memory`, throws away what nobody holds and tells the rest.
 * Twice, with a turn between: buffers are given back only after what held them is gone, up to 2 MB of them.
 */
process.on('message', (message) => {
  if (message !== 'memory') return;
  global.gc();
  setImmediate(() => {
    global.gc();
    process.send(process.memoryUsage());
  });
});
process.channel?.unref();
