/** Text as it is searched: full or half width, capital or small, it is the same. */
const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/**
 * Whether what somebody typed occurs in a row. The text of a row is folded once, not at every key: among 2,000 rows
 * that is what a letter would wait for.
 */
export function searchIn<Row extends object>(textOf: (row: Row) => string): (row: Row, typed: string) => boolean {
  const known = new WeakMap<Row, string>();
  const haystackOf = (row: Row): string => {
    const before = known.get(row);
    if (before !== undefined) return before;
    const text = folded(textOf(row));
    known.set(row, text);
    return text;
  };
  let [last, sought] = ['', ''];
  return (row, typed) => {
    if (typed !== last) [last, sought] = [typed, folded(typed)];
    return sought === '' || haystackOf(row).includes(sought);
  };
}
