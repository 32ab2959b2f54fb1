/** A member that the record really has: `constructor` and its like come with every object and are nobody's key. */
export const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
