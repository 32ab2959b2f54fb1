import type { Tag } from '../tags';
import { lettersOn } from './letters';
import { Objects, textOf } from './objects';
import { type Bytes, type Dictionary, isDictionary, type Value } from './syntax';

/**
 * A tagged PDF as the tree that a screen reader follows (ISO 32000-1, 14.7): Document, H1, Table, TR, TD, each with its
 * letters. Where they stand on which page, and in how many lines, does not matter.
 */
export function pdfOf(bytes: Uint8Array): Tag {
  const objects = new Objects(bytes);
  const fonts = new Map();
  const marked = new Map(objects.pages().map((page) => [page, lettersOn(page, objects, fonts)]));
  const root = objects.dictionary(objects.catalog['/StructTreeRoot']);
  const roles = objects.dictionary(root['/RoleMap']) as Record<string, Value>;

  const tagOf = (element: Dictionary): Tag => {
    const page = objects.dictionary(element['/Pg']);
    const name = element['/S'] as string;
    const words = (key: `/${string}`): Record<string, string> => key in element ? { [key.slice(1)]: textOf(objects.of(element[key]) as Bytes) } : {}; // prettier-ignore
    return {
      name: ((roles[name] ?? name) as string).slice(1),
      attributes: { ...words('/Alt'), ...words('/ActualText'), ...words('/Lang') },
      children: childrenOf(element, page),
    };
  };
  const childrenOf = (element: Dictionary, page: Dictionary): (Tag | string)[] =>
    objects.list(element['/K']).flatMap((kid) => childOf(objects.of(kid), page));
  const childOf = (kid: Value, page: Dictionary): (Tag | string)[] => {
    if (typeof kid === 'number') return [marked.get(page)?.get(kid) ?? ''];
    if (!isDictionary(kid) || kid['/Type'] === '/OBJR') return [];
    if (kid['/Type'] === '/MCR') return [marked.get(objects.dictionary(kid['/Pg'] ?? page))?.get(kid['/MCID'] as number) ?? '']; // prettier-ignore
    return [tagOf(kid)];
  };
  return { name: '', attributes: {}, children: childrenOf(root, {}) };
}
