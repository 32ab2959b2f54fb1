import { readFileSync } from 'node:fs';
import type { Config } from '../config';
import { OperatorError } from '../operator-error';
import { visit } from './visit';

/** What `show` shows, and the path that answers it. */
const VIEWS: Readonly<Record<string, (id: string, options: ShowOptions) => string>> = {
  inbox: () => 'inbox',
  item: (id) => `items/${need(id, 'show item kodaira-r3.10')}`,
  board: (id, { cycle }) => `board?plan=${id || 'kodaira-r3'}${cycle ? `&cycle=${cycle}` : ''}`,
  history: (id) => `history${id ? `?item=${id}&limit=200` : '?limit=200'}`,
  'annual-review': (id, { year }) =>
    `annual-review?plan=${id || 'kodaira-r3'}&year=${need(year, 'show annual-review --year 2023')}`,
};

export interface ShowOptions {
  readonly as: string;
  readonly cycle?: string;
  readonly year?: string;
}

export const views = Object.keys(VIEWS);

/** Prints an answer of the API as JSON. */
export async function show(
  view: string,
  id: string | undefined,
  options: ShowOptions,
  config: Config,
  say: (line: string) => void,
): Promise<void> {
  const path = VIEWS[view];
  if (!path) throw new OperatorError(`There is no view "${view}"; there are: ${views.join(', ')}.`);
  const asked = path(id ?? '', options);
  say(JSON.stringify(await (await visit(options.as, config)).read(asked), null, 2));
}

/** One command to one item, as the person who signs in: the same rules, the same answers as everywhere. */
export async function act(
  command: string,
  item: string,
  { as, body }: { as: string; body: string },
  config: Config,
  say: (line: string) => void,
): Promise<void> {
  const parsed = bodyOf(body);
  say(JSON.stringify(await (await visit(as, config)).act(`items/${item}/${command}`, parsed), null, 2));
}

/** JSON as it stands, or `@file`. */
function bodyOf(given: string): unknown {
  try {
    return JSON.parse(given.startsWith('@') ? readFileSync(given.slice(1), 'utf8') : given) as unknown;
  } catch (error) {
    throw new OperatorError(`--body cannot be read as JSON (give JSON, or @file): ${(error as Error).message}`);
  }
}

function need(value: string | undefined, example: string): string {
  if (value) return value;
  throw new OperatorError(`Something is missing, e.g.: npm run cli -- ${example} --as suzuki`);
}
