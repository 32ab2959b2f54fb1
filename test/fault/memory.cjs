/**
 * `node --expose-gc -r this program`: asked by its parent for `memory`, tells its size as it works, and what is held once
 * everything is gone that nobody holds. Collected twice, with a turn between: buffers are given back only after what held
 * them is gone, up to 2 MB of them.
 */
process.on('message', (message) => {
  if (message !== 'memory') return;
  const { rss } = process.memoryUsage();
  global.gc();
  setImmediate(() => {
    global.gc();
    process.send({ ...process.memoryUsage(), rss });
  });
});
process.channel?.unref();
