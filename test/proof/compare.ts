/** Cells of one table: expected and found, row by row; the first row holds the heads. */
export interface Pair {
  readonly output: string;
  readonly table: string;
  readonly expected: readonly (readonly string[])[];
  readonly found: readonly (readonly string[])[];
}

export interface Compared {
  readonly cells: number;
  readonly differences: string[];
}

/** Both ways: what is missing and what nobody expected are both named with their place. */
export function compare({ output, table, expected, found }: Pair): Compared {
  const differences: string[] = [];
  let cells = 0;
  for (let row = 0; row < Math.max(expected.length, found.length); row++) {
    const [wanted, is] = [expected[row] ?? [], found[row] ?? []];
    for (let column = 0; column < Math.max(wanted.length, is.length); column++) {
      cells++;
      if (wanted[column] === is[column]) continue;
      const head = expected[0]?.[column] ?? `column ${column + 1}`;
      differences.push(`${output} / ${table} / row ${row} (${wanted[0] ?? is[0]}) / ${head}: expected ${say(wanted[column])}, found ${say(is[column])}`); // prettier-ignore
    }
  }
  return { cells, differences };
}

const say = (words: string | undefined): string => (words === undefined ? 'nothing' : `「${words}」`);
