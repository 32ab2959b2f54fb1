import { setImmediate } from 'node:timers/promises';
import { exampleEdition } from '../testing/example-edition';
import { PRINT_LIMITS, printApart } from './print-apart';
import type { PrintJob } from './print-job';
import { printsOf } from './printed';

jest.setTimeout(120_000);

const edition = exampleEdition({ items: 3, version: 2 });
const job = (output: PrintJob['output'], options: PrintJob['options'] = {}): PrintJob => ({ edition, options, output });

describe('printing in a process of its own', () => {
  it('gives the very bytes that it gives here', async () => {
    const [csv] = await printApart(job('csv'));
    expect(Buffer.from(csv!.bytes).equals(await printsOf(edition).file('csv'))).toBe(true);
    const superseded = { version: 3, publishedOn: '2026-01-20', href: '../v3/index.html' } as const;
    const pages = printsOf(edition, { superseded }).pages();
    const apart = await printApart(job('page', { superseded }));
    expect(apart.map(({ path, type, bytes }) => ({ path, type, bytes: new Uint8Array(bytes) }))).toEqual(pages);
  });

  it('lets everybody else in this process go on', async () => {
    const seen = { turns: 0, printed: false };
    const printed = printApart(job('csv')).finally(() => (seen.printed = true));
    while (!seen.printed) {
      await setImmediate();
      seen.turns++;
    }
    await printed;
    // Printed here, it would be one single turn.
    expect(seen.turns).toBeGreaterThan(100);
  });

  it('says why it failed in the words of what failed', async () => {
    const broken = { ...edition, set: { ...edition.set, sheets: null as unknown as [] } };
    await expect(printApart({ ...job('xlsx'), edition: broken })).rejects.toThrow(/null/);
  });

  it('is ended where it takes too long', async () => {
    const late = printApart(job('pdf'), { ...PRINT_LIMITS, timeoutMs: 100 });
    await expect(late).rejects.toThrow(/^Printing kodaira-r3\.2024 as pdf was ended: it took more than 0\.1 s/);
  });

  it('is ended where it needs too much memory, and nobody else with it', async () => {
    const large = printApart(job('xlsx'), { ...PRINT_LIMITS, megabytes: 16 });
    await expect(large).rejects.toThrow(/was ended: it needed more than 16 MB/);
  });
});
