import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';

/** The browser of the machine: none is downloaded. Whoever names one means that one. */
const { CHROMIUM_PATH } = process.env;
const PLACES = CHROMIUM_PATH
  ? [CHROMIUM_PATH]
  : ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export const chromiumPath = PLACES.find((place) => existsSync(place)) ?? null;

export const HOW_TO_GET_ONE =
  'Not run, because there is no Chromium here: "apt-get install chromium", or name one in CHROMIUM_PATH.';

export async function launch(): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath: chromiumPath!,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
}
