/** Does something with each, so many at once, and answers in the order of the list. */
export async function inLanes<T, R>(list: readonly T[], lanes: number, work: (each: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const left = list.entries();
  const lane = async (): Promise<void> => {
    for (const [n, each] of left) results[n] = await work(each);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}
