import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { type PrintJob, printApart, printsOf } from '../../libs/publishing/src/runtime';
import { exampleEdition } from '../../libs/publishing/src/testing/example-edition';

export interface StallFigures {
  readonly output: Output;
  readonly items: number;
  /** The longest that nobody else in the process had a turn: while it printed by itself, and while another process did. */
  readonly hereMs: number;
  readonly apartMs: number;
}

type Output = Extract<PrintJob['output'], 'xlsx' | 'csv' | 'page'>;
const OUTPUTS: readonly Output[] = ['xlsx', 'csv', 'page'];

/** Each in a fresh process: warm code would make the second look better than the first. */
export function stalls(items: number): StallFigures[] {
  const hook = path.join(__dirname, 'typescript.cjs');
  const measured = (output: Output, where: string): number =>
    Number(execFileSync(process.execPath, ['-r', hook, __filename, output, `${items}`, where], { encoding: 'utf8' }));
  return OUTPUTS.map((output) => ({
    output,
    items,
    hereMs: measured(output, 'here'),
    apartMs: measured(output, 'apart'),
  }));
}

async function longestStallMs(output: Output, items: number, where: string): Promise<number> {
  const edition = exampleEdition({ items, years: 4, version: 2 });
  const delays = monitorEventLoopDelay({ resolution: 5 });
  delays.enable();
  // It measures from its second tick on.
  await pause();
  const begin = performance.now();
  await (where === 'apart' ? printApart({ edition, options: {}, output }) : print(edition, output));
  await pause();
  delays.disable();
  if (performance.now() - begin < 100) throw new Error('nothing was printed');
  return delays.max / 1e6;
}

async function print(edition: PrintJob['edition'], output: Output): Promise<void> {
  const prints = printsOf(edition);
  if (output === 'page') prints.pages();
  else await prints.file(output);
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 50));

export const STALLS_HEADING = '## Printing and everybody else';

export const stallsSection = (figures: readonly StallFigures[]): string => `${STALLS_HEADING}

The longest that the API’s process answers nobody while it prints, with example items of 4 years: where it printed by
itself, and as it is, with a process of its own for each print (ADR 0023). The PDF and the public site, which holds all
of these, are printed in the same way.

| output | items | printing by itself | in another process |
| --- | --- | --- | --- |
${figures.map(({ output, items, hereMs, apartMs }) => `| ${output} | ${items} | ${Math.round(hereMs)} ms | ${Math.round(apartMs)} ms |`).join('\n')}
`;

const [output, items, where] = process.argv.slice(2);
if (require.main === module)
  void longestStallMs(output as Output, Number(items), where!).then((ms) => process.stdout.write(`${ms}\n`));
