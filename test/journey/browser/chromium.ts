import { chromiumPath, HOW_TO_GET_ONE } from './launch';

/** A journey in a browser; skipped with a line that says how to get one where there is none. */
export const inBrowser: typeof describe = chromiumPath === null ? describe.skip : describe;

if (chromiumPath === null) process.stderr.write(`${HOW_TO_GET_ONE}\n`);
