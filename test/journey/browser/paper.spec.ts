import path from 'node:path';
import type { Page } from 'playwright-core';
import { inBrowser } from './chromium';
import { openHouse, type House } from './house';
import { mainScreens } from './main-screens';

const A_WHILE_MS = 120_000;
const SCREENS = path.resolve(__dirname, '../__screens__');

/** A4 within the margins of the style sheet, at 96 pixels an inch. */
const PAPER = { width: 680, height: 1009 };
/** What somebody presses, opens or chooses: on paper it is only ink. */
const PRESSED = 'button, nav, a[href*="/check"], input[type=search], footer [role=status]';

inBrowser('the main screens, read aloud and on paper', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  }, A_WHILE_MS);
  afterAll(() => house?.close());

  it.each(mainScreens)(
    '$name says in words what it shows, and is printed without what nobody can press',
    async ({ name, open }) => {
      const page = await open(house);
      expect(withoutTime(await page.getByRole('main').ariaSnapshot())).toMatchSnapshot();
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize(PAPER);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
      expect(await visibleOf(page)).toEqual([]);
      expect(await clippedTexts(page)).toBe(0);
      await page.pdf({ path: path.join(SCREENS, `${name}-print.pdf`), preferCSSPageSize: true });
      await page.context().close();
    },
    A_WHILE_MS,
  );
});

/** The machine's clock, not the demonstration's: when the draft was kept. */
const withoutTime = (tree: string): string => tree.replace(/(下書き保存) \d\d:\d\d/g, '$1');

const visibleOf = (page: Page): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll(${JSON.stringify(PRESSED)})]
    .filter((element) => element.checkVisibility())
    .map((element) => element.outerHTML.slice(0, 120))`);

/** Paper does not scroll. */
const clippedTexts = (page: Page): Promise<number> =>
  page.evaluate(
    `[...document.querySelectorAll('textarea')].filter((each) => each.scrollHeight > each.clientHeight + 1).length`,
  );
