import { readFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { PrintAnswer, PrintedFile, PrintJob } from './print-job';
import { printsOf } from './printed';

/* The program of a process of its own: reads one job, writes what was printed or why it was not, and ends. */

async function printed({ edition, options, output }: PrintJob): Promise<readonly PrintedFile[]> {
  const prints = printsOf(edition, options);
  if (output === 'page') return prints.pages();
  return [{ path: output, type: '', bytes: await prints.file(output) }];
}

const tell = (answer: PrintAnswer): void => void process.stdout.write(serialize(answer));

printed(deserialize(readFileSync(0)) as PrintJob).then(
  (files) => tell({ files }),
  (error: unknown) => tell({ failed: error instanceof Error ? error.message : String(error) }),
);
