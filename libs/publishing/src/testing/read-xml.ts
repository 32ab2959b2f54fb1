export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

const NAME = String.raw`[A-Za-z][\w:-]*`;
const tag = new RegExp(String.raw`<(/?)(${NAME})((?:\s+${NAME}="[^"<]*")*)\s*(/?)>|([^<]+)`, 'y');
// oxlint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/u;

/** A strict reader of the little XML that drawings are made of; throws where it is not well formed. */
export function readXml(source: string): XmlElement {
  const text = source.trimEnd();
  if (forbidden.test(text)) throw new Error('a character that XML does not allow');
  const open: { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] }[] = [
    { name: '', attributes: {}, children: [] },
  ];
  tag.lastIndex = 0;
  while (tag.lastIndex < text.length) {
    const at = tag.lastIndex;
    const found = tag.exec(text);
    if (!found) throw new Error(`not well formed at ${at}: ${text.slice(at, at + 40)}`);
    const [, closing, name = '', attributes = '', empty, words] = found;
    if (words !== undefined) open.at(-1)!.children.push(unescaped(words));
    else if (closing) {
      if (open.length < 2 || open.at(-1)!.name !== name) throw new Error(`</${name}> closes nothing`);
      open.pop();
    } else {
      const element = { name, attributes: attributesIn(attributes), children: [] };
      open.at(-1)!.children.push(element);
      if (!empty) open.push(element);
    }
  }
  const roots = open[0]!.children;
  if (open.length > 1 || roots.length !== 1 || typeof roots[0] === 'string') throw new Error('not one whole element');
  return roots[0]!;
}

function attributesIn(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key, value]) => [key!, unescaped(value!)] as const);
  const record = Object.fromEntries(pairs);
  if (Object.keys(record).length !== pairs.length) throw new Error('an attribute twice');
  return record;
}

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function unescaped(text: string): string {
  return text.replace(/&([^;\s]*;?)/g, (whole, name: string) => {
    const sign = SIGNS[name.slice(0, -1)];
    if (!name.endsWith(';') || sign === undefined) throw new Error(`${whole} is no entity`);
    return sign;
  });
}

export const everyElement = (root: XmlElement): XmlElement[] => [
  root,
  ...root.children.flatMap((child) => (typeof child === 'string' ? [] : everyElement(child))),
];

export const textOf = (root: XmlElement): string =>
  root.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
