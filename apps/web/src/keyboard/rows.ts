import { useRef } from 'react';
import { useWords } from '../words/language';
import { useKeys } from './keys';

/**
 * j and k walk through the rows by moving the focus (so Enter opens what a link opens), x ticks the row that has it,
 * / goes to the filter. A row is any element with `data-row`; in it a link with `data-open` and perhaps a checkbox.
 */
export function useRowKeys<Container extends HTMLElement>({ selects = false } = {}) {
  const { keys: words } = useWords();
  const container = useRef<Container>(null);
  const rows = () => [...(container.current?.querySelectorAll('[data-row]') ?? [])];
  const focused = () => rows().findIndex((row) => row.contains(document.activeElement));
  const go = (to: number) => {
    const all = rows();
    const link = all[Math.min(Math.max(to, 0), all.length - 1)]?.querySelector<HTMLElement>('[data-open]');
    link?.focus();
    link?.scrollIntoView({ block: 'nearest' });
  };
  const tick = () => rows()[focused()]?.querySelector<HTMLElement>('input[type=checkbox]')?.click();
  useKeys([
    { key: 'j', word: words.next, act: () => go(focused() + 1) },
    { key: 'k', word: words.previous, act: () => go(focused() - 1) },
    { key: 'Enter', word: words.open },
    ...(selects ? [{ key: 'x', word: words.select, act: tick }] : []),
    { key: '/', word: words.filter, act: () => document.querySelector<HTMLElement>('[data-filter] input')?.focus() },
  ]);
  return container;
}
