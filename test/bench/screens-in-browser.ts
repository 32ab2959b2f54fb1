import type { Browser, Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../apps/cli/src/seed/seed';
import { lasting, timesOf, type Times } from './measure';

/** What a browser without anything in its cache fetches, and how long somebody waits. */
export interface FirstLoads {
  /** JavaScript as it came over the wire, until the inbox stood there. */
  readonly scriptBytes: number;
  readonly scriptBytesUnpacked: number;
  /** From the press on ログインする to the first row. */
  readonly inbox: Times;
}

export interface Interactions {
  readonly rows: number;
  readonly j: Times;
  readonly x: Times;
  readonly filter: Times;
  /** The same letter, until the list below shows other rows: it follows the field. */
  readonly list: Times;
}

const LOGINS = 10;
const PRESSES = 30;

export async function firstLoads(browser: Browser, address: string): Promise<FirstLoads> {
  const waits: number[] = [];
  let scripts = { sent: 0, unpacked: 0 };
  for (let n = 0; n < LOGINS; n++) {
    const page = await freshPage(browser, address);
    waits.push(await loggingIn(page, 'tanaka'));
    scripts = await page.evaluate<typeof scripts>(SCRIPTS);
    await page.context().close();
  }
  return { scriptBytes: scripts.sent, scriptBytesUnpacked: scripts.unpacked, inbox: timesOf(waits) };
}

/** Timed in the page, from the event to the frame after it; a browser that is busy draws later. */
export async function interactions(
  browser: Browser,
  address: string,
  login: string,
  atLeast: number,
): Promise<Interactions> {
  const page = await freshPage(browser, address);
  await loggingIn(page, login);
  const rows = await page.evaluate<number>(`Number(document.querySelector('main nav a span').textContent)`);
  if (rows < atLeast) throw new Error(`Only ${rows} matters wait for ${login}, not ${atLeast}.`);
  const j = await repeated(page, pressed('j'));
  const x = await repeated(page, pressed('x'));
  await page.locator(`[data-row]:nth-child(${PRESSES}) :focus`).waitFor();
  const filter = await repeated(page, typed('1', '10'));
  await page.locator('ul[aria-busy=false]').waitFor();
  const list = await repeated(page, typed('19', '27'), OTHER_ROWS);
  if (!page.url().includes('q=')) throw new Error('The filter was typed into, and nothing was filtered.');
  await page.context().close();
  return { rows, j, x, filter, list };
}

async function freshPage(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'ja-JP', viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(address);
  return page;
}

async function loggingIn(page: Page, login: string): Promise<number> {
  await page.getByLabel('ログイン名').fill(login);
  await page.getByLabel('パスワード').fill(DEMO_PASSWORD);
  return lasting(async () => {
    await page.getByRole('button', { name: 'ログインする' }).click();
    await page.locator('[data-row]').first().waitFor();
  });
}

async function repeated(page: Page, work: string, isDone = 'true'): Promise<Times> {
  const times: number[] = [];
  for (let n = 0; n < PRESSES; n++) times.push(await page.evaluate<number>(timedUntilDrawn(work, isDone, n)));
  return timesOf(times);
}

const timedUntilDrawn = (work: string, isDone: string, n: number): string => `new Promise((resolve) => {
  const n = ${n};
  const before = document.querySelector('[data-row]')?.textContent;
  const begin = performance.now();
  ${work};
  const look = () =>
    ${isDone}
      ? requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begin)))
      : setTimeout(look);
  look();
})`;

const OTHER_ROWS = `document.querySelector('[data-row]')?.textContent !== before`;

const pressed = (key: string): string =>
  `document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: '${key}', bubbles: true }))`;

/** One text, then the other, so that every time the list is another. */
const typed = (one: string, other: string): string => `const field = document.querySelector('[data-filter] input');
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, n % 2 ? '${one}' : '${other}');
  field.dispatchEvent(new Event('input', { bubbles: true }))`;

const SCRIPTS = `performance.getEntriesByType('resource')
  .filter(({ name }) => name.endsWith('.js'))
  .reduce((sum, { encodedBodySize, decodedBodySize }) => ({
    sent: sum.sent + encodedBodySize,
    unpacked: sum.unpacked + decodedBodySize,
  }), { sent: 0, unpacked: 0 })`;
