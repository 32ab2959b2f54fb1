import { code, read } from './sources';

/** A word in one colour on one ground, and where the screens have it so. */
export interface Pair {
  readonly text: string;
  readonly ground: string;
  readonly where: string;
}

const THEME = 'node_modules/@digital-go-jp/tailwind-theme-plugin/dist/v4.css';
const STYLE = 'apps/web/src/style.css';
const DECLARED = /--color-([\w-]+):\s*([^;]+);/g;

/** Every colour by its token, as `#rrggbb`; our own style sheet comes last, as in the browser. */
export const colours: ReadonlyMap<string, string> = (() => {
  const raw = new Map(
    [THEME, STYLE].flatMap((file) => [...read(file).text.matchAll(DECLARED)].map(([, k, v]) => [k!, v!])),
  );
  const resolved = (value: string): string => {
    const [, token] = /^var\(--color-([\w-]+)\)$/.exec(value.trim()) ?? [];
    return token ? resolved(raw.get(token) ?? '') : value.trim();
  };
  return new Map(
    [...raw].map(([token, value]) => [token, resolved(value)] as const).filter(([, v]) => /^#\w{6}$/.test(v)),
  );
})();

/** WCAG 2.2: 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

interface Classes {
  readonly where: string;
  readonly text: readonly string[];
  readonly ground: readonly string[];
  /** Those of the grounds that come with a condition. */
  readonly sometimes: readonly string[];
}

const screens = code.filter(({ path }) => path.startsWith('apps/web/src/'));

/** Every list of classes that colours words or a ground, under whatever condition (`hover:`, `aria-[current]:`). */
const lists: readonly Classes[] = screens.flatMap(({ path, text }) =>
  text.split('\n').flatMap((line, n) =>
    (line.match(/(['"`])(?:(?!\1).)*\1/g) ?? []).flatMap((literal) => {
      const found = {
        text: tokensOf(literal, 'text'),
        ground: tokensOf(literal, 'bg'),
        sometimes: tokensOf(literal, ':bg'),
      };
      return found.text.length + found.ground.length > 0 ? [{ ...found, where: `${path}:${n + 1}` }] : [];
    }),
  ),
);

function tokensOf(literal: string, property: 'text' | 'bg' | ':bg'): string[] {
  const classes = new RegExp(`(?<![\\w-])${property}-([a-z]+(?:-[a-z0-9]+)*)(?![\\w/-])`, 'g');
  return [...literal.matchAll(classes)].map(([, token]) => token!).filter((token) => colours.has(token));
}

const inStyle = (property: string): string[] =>
  [...read(STYLE).text.matchAll(new RegExp(`[^-\\w]${property}:\\s*var\\(--color-([\\w-]+)\\)`, 'g'))].map(
    ([, t]) => t!,
  );

/**
 * What lies under words that another element colours, any of them: the page, a ground that says no colour of its own,
 * and one that comes with a condition (`hover:`), unless all in it are white.
 */
export const grounds: readonly string[] = once([
  'white',
  ...inStyle('background'),
  ...lists.flatMap(({ text, ground, sometimes }) =>
    text.length === 0 ? ground : text.includes('white') ? [] : sometimes,
  ),
]);

/**
 * Every pair that can be: where one element says both, those; a colour alone stands on each of the grounds, because a
 * row that is pointed at, a hint and a notice change the ground under words that know nothing of it.
 */
export const pairs: readonly Pair[] = [
  ...lists.flatMap(({ where, text, ground }) =>
    text.flatMap((each) =>
      (ground.length > 0 ? ground : grounds).map((under) => ({ text: each, ground: under, where })),
    ),
  ),
  ...once(inStyle('color')).flatMap((text) => grounds.map((ground) => ({ text, ground, where: STYLE }))),
];

function once(tokens: readonly string[]): string[] {
  return [...new Set(tokens)].toSorted();
}
