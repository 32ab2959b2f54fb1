import type { Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../../apps/cli/src/seed/seed';

/* For journeys in which nobody touches a mouse: everything here goes through `page.keyboard`. */

const MOST_TABS = 80;

/** Tab, until whatever has the focus fits the selector. */
export const tabTo = (page: Page, selector: string): Promise<void> =>
  tabUntil(page, `document.activeElement?.matches(${JSON.stringify(selector)})`, selector);

/** Tab, until a button or a link with these words has the focus. */
export const tabToWords = (page: Page, words: string): Promise<void> =>
  tabUntil(page, `document.activeElement?.textContent.includes(${JSON.stringify(words)})`, words);

async function tabUntil(page: Page, isThere: string, what: string): Promise<void> {
  for (let n = 0; n < MOST_TABS; n++) {
    if (await page.evaluate<boolean>(`document.activeElement !== document.body && Boolean(${isThere})`)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key does not reach ${what}`);
}

/** On the login page, from its top. */
export async function signInByKeys(page: Page, login: string): Promise<void> {
  await page.getByRole('heading', { name: 'ログイン' }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.type(login);
  await page.keyboard.press('Tab');
  await page.keyboard.type(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await page.locator('[data-row]').first().waitFor();
}

/** j, until the row that has the focus holds these words; then Enter. */
export async function openRowByKeys(page: Page, words: readonly string[]): Promise<void> {
  const here = () => page.evaluate<string>("document.activeElement?.closest('[data-row]')?.textContent ?? ''");
  const rows = await page.locator('[data-row]').count();
  for (let n = 0; n < rows; n++) {
    await page.keyboard.press('j');
    const row = await here();
    if (words.every((each) => row.includes(each))) return page.keyboard.press('Enter');
  }
  throw new Error(`the j key does not reach a row with ${words.join(', ')}`);
}
