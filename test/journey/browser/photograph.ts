import path from 'node:path';
import type { Page } from 'playwright-core';

const FOLDER = path.resolve(__dirname, '../__screens__');
const WIDTHS = [1280, 1024, 390];
const LANGUAGES = [
  ['ja', '日本語'],
  ['en', 'English'],
] as const;

/** The page in three widths and both languages, for people to look at; and that it never scrolls sideways. */
export async function photograph(page: Page, name: string): Promise<void> {
  for (const [id, word] of LANGUAGES) {
    await page.getByRole('button', { name: word }).click();
    await page.locator(`html[lang=${id}]`).waitFor();
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate('document.fonts.ready.then(() => undefined)');
      await page.screenshot({ path: path.join(FOLDER, `${name}-${id}-${width}.png`), fullPage: true });
      const overhang = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      if (overhang > 0) throw new Error(`${name} is ${overhang} pixels too wide at ${width} (${id}).`);
    }
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole('button', { name: '日本語' }).click();
}
