/** So many at once, each thing in its turn, for as long as it goes on: none of them grows much longer than the others. */
export async function inTurns<T>(
  things: readonly T[],
  atOnce: number,
  goesOn: () => boolean,
  step: (thing: T) => Promise<void>,
): Promise<void> {
  const left = [...things];
  const lane = async (): Promise<void> => {
    while (goesOn()) {
      const thing = left.shift()!;
      await step(thing);
      left.push(thing);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, things.length) }, lane));
}
