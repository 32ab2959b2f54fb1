import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';

/** The browser of the machine: none is downloaded. Whoever names one means that one. */
const { CHROMIUM_PATH } = process.env;
const PLACES = CHROMIUM_PATH
  ? [CHROMIUM_PATH]
  : ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const chromiumPath = PLACES.find((place) => existsSync(place)) ?? null;

const HOW_TO_GET_ONE =
  'Not run, because there is no Chromium here: "apt-get install chromium", or name one in CHROMIUM_PATH.';

/** A journey in a browser; skipped with a line that says how to get one where there is none. */
export const inBrowser: typeof describe = chromiumPath === null ? describe.skip : describe;

if (chromiumPath === null) process.stderr.write(`${HOW_TO_GET_ONE}\n`);

export async function launch(): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath: chromiumPath!,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
}
