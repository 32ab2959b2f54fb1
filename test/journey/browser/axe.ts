import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

interface Finding {
  readonly id: string;
  readonly impact: string | null;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds serious or critical on the page, one line each. */
export const seriousFindings = async (page: Page): Promise<string[]> =>
  (await findings(page)).filter(({ impact }) => impact === 'serious' || impact === 'critical').map(inWords);

/** Whatever axe finds, its advice included: for pages that are published and stay as they are. */
export const allFindings = async (page: Page): Promise<string[]> => (await findings(page)).map(inWords);

/** It is evaluated, not added: the page's policy holds. */
async function findings(page: Page): Promise<readonly Finding[]> {
  await page.evaluate(AXE);
  return page.evaluate<readonly Finding[]>('axe.run().then((result) => result.violations)');
}

const inWords = ({ id, help, nodes }: Finding): string =>
  `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`;
