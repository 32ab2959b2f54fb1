import type { Browser, BrowserContext, Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../../apps/cli/src/seed/seed';
import { openWorld, type World } from '../../world';
import { launch } from './launch';

/** A page that is watched. */
export interface WatchedPage extends Page {
  /** Requests that left the origin. */
  readonly strangers: string[];
  /** What the page complained about: exceptions, errors on the console, violations of its policy. */
  readonly complaints: string[];
}

/** The demonstration behind the built screens, and a browser in front of it. */
export interface House {
  readonly world: World;
  /** Somebody who is not signed in. */
  open(path?: string): Promise<WatchedPage>;
  /** Somebody of the cast, signed in; in a browser of his own. */
  visit(login: string, path?: string): Promise<WatchedPage>;
  close(): Promise<void>;
}

export async function openHouse(): Promise<House> {
  const [world, browser] = await Promise.all([openWorld(), launch()]);
  const open: House['open'] = async (path = '/') => {
    const page = watched(await (await contextIn(browser, world.address)).newPage(), world.address);
    await page.goto(path);
    return page;
  };
  return {
    world,
    open,
    async visit(login, path = '/') {
      const page = await open(path);
      await signIn(page, login);
      return page;
    },
    async close() {
      await browser.close();
      await world.close();
    },
  };
}

export async function signIn(page: Page, login: string, password = DEMO_PASSWORD): Promise<void> {
  await page.getByLabel('ログイン名').fill(login);
  await page.getByLabel('パスワード').fill(password);
  await page.getByRole('button', { name: 'ログインする' }).click();
  await page.getByRole('button', { name: 'ログアウトする' }).waitFor();
}

const contextIn = (browser: Browser, baseURL: string): Promise<BrowserContext> =>
  browser.newContext({ baseURL, locale: 'ja-JP', viewport: { width: 1280, height: 900 } });

/** 401 to whoAmI on the login page and 404 of the live stream are answers, not faults; the console shows them as errors. */
const ANSWERED = /status of (401|404)|\/api\/v1\/(session|live)/;

function watched(page: Page, address: string): WatchedPage {
  const strangers: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(`${address}/`)) strangers.push(request.url());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !ANSWERED.test(message.text())) complaints.push(message.text());
  });
  return Object.assign(page, { strangers, complaints });
}
