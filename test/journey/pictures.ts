import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../apps/cli/src/seed/seed';
import { openHouse } from '../bench/house';
import { startProgram } from '../bench/program';
import { chromiumPath, HOW_TO_GET_ONE, launch } from './browser/launch';

/* `npm run pictures`: the three of the README, from the demonstration as it is. */

const FOLDER = path.resolve('docs/pictures');
const PICTURES = [
  { name: 'inbox', login: 'tanaka', address: '/', awaited: 'main [data-row]', height: 580 },
  { name: 'item', login: 'tanaka', address: '/items/kodaira-r3.10', awaited: 'aside img', height: 1080 },
  { name: 'board', login: 'yamada', address: '/board', awaited: 'tbody [data-row]', height: 900 },
] as const;

async function main(): Promise<void> {
  if (chromiumPath === null) return void process.stderr.write(`${HOW_TO_GET_ONE}\n`);
  await mkdir(FOLDER, { recursive: true });
  const stops: (() => Promise<unknown>)[] = [];
  try {
    const house = await openHouse(() => undefined);
    stops.push(() => house.close());
    const program = await startProgram(house.url);
    stops.push(() => program.stop());
    const browser = await launch();
    stops.push(() => browser.close());
    for (const picture of PICTURES) await take(browser, program.address, picture);
  } finally {
    for (const stop of stops.toReversed()) await stop();
  }
}

async function take(browser: Browser, baseURL: string, picture: (typeof PICTURES)[number]): Promise<void> {
  const { name, login, address, awaited, height } = picture;
  const context = await browser.newContext({ baseURL, locale: 'ja-JP', viewport: { width: 1280, height } });
  const page = await context.newPage();
  await page.goto(address);
  await signIn(page, login);
  await page.locator(awaited).first().waitFor();
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
  await context.close();
}

async function signIn(page: Page, login: string): Promise<void> {
  await page.getByLabel('ログイン名').fill(login);
  await page.getByLabel('パスワード').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'ログインする' }).click();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
