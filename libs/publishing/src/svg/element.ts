/** A piece of finished SVG. Text becomes one only through `text`, so nothing a user wrote can become markup. */
export type Svg = string & { readonly svg: unique symbol };

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with its attributes in the order given: the same drawing is always the same bytes. */
export function element(name: string, attributes: Attributes, ...children: readonly Svg[]): Svg {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? coordinate(value) : escaped(value!)}"`)
    .join('');
  return (children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`) as Svg;
}

export const text = (content: string): Svg => escaped(content) as Svg;

/** Two decimals, no exponent, never -0. */
function coordinate(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`${value} is no coordinate`);
  return String(Math.round(value * 100) / 100 + 0);
}

const escaped = (content: string): string =>
  content.replace(notInXml, '\uFFFD').replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);

/** XML 1.0 §2.2: controls, half surrogate pairs and two non-characters may not even be escaped. */
// oxlint-disable-next-line no-control-regex
const notInXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
