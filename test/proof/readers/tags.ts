/** A page or a sheet as a tree of tags, whatever wrote it: for reading, so it is strict about closing and knows no rules. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Tag | string)[];
}

const VOID = new Set(['meta', 'link', 'br', 'img', 'hr', 'input', '!doctype', '?xml']);
const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" };

const plain = (text: string): string => text.replace(/&([#\w]+);/g, (whole, name: string) => SIGNS[name] ?? fail(whole)); // prettier-ignore
const fail = (what: string): never => {
  throw new Error(`cannot read ${what}`);
};

export function readTags(source: string): Tag {
  const open: Tag[] = [{ name: '', attributes: {}, children: [] }];
  for (const [, closing, name, rest, empty, text] of source.matchAll(
    /<(\/?)([!?\w][\w:.-]*)((?:[^>"]|"[^"]*")*?)(\/?)>|([^<]+)/g,
  )) {
    const top = open.at(-1)!;
    if (text !== undefined) top.children.push(plain(text));
    else if (closing) {
      if (open.pop()!.name !== name) fail(`</${name}>`);
    } else {
      const attributes = Object.fromEntries([...rest!.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key, value]) => [key!, plain(value!)])); // prettier-ignore
      const tag: Tag = { name: name!, attributes, children: [] };
      top.children.push(tag);
      if (!empty && !VOID.has(name!.toLowerCase())) open.push(tag);
    }
  }
  return open.length === 1 ? open[0]! : fail(`what is left open: ${open.at(-1)!.name}`);
}

export const all = (root: Tag, name: string): Tag[] =>
  root.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  );

export const textIn = (root: Tag): string =>
  root.children
    .map((child) =>
      typeof child === 'string' ? child : isUnseen(child) ? '' : child.name === 'br' ? '\n' : textIn(child),
    )
    .join('');

/** What only a screen reader hears beside a number. */
const isUnseen = ({ attributes, name }: Tag): boolean => attributes['class'] === 'heard' || name === 'title' || name === 'desc'; // prettier-ignore
