/** `node --expose-gc -r this program`: asked by its parent for `memory`, throws away what nobody holds and tells the rest. */
process.on('message', (message) => {
  if (message !== 'memory') return;
  global.gc();
  process.send(process.memoryUsage());
});
process.channel?.unref();
