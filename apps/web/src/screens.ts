import { lazy, type ComponentType } from 'react';
import { InboxScreen } from './inbox/inbox.screen';
import type { Words } from './words/ja';

interface ScreenLine {
  /** wouter's pattern: `/items/:id`. */
  readonly path: string;
  /** Its word in the navigation; a screen without one is reached from another. */
  readonly name?: (words: Words) => string;
  /** Shows one cycle: the header lets one choose it (`useChosen`). */
  readonly showsCycle?: boolean;
  readonly Screen: ComponentType;
}

/** Every screen in one line, loaded when it is opened; the home page comes at once. A new one needs a folder, its words and a line here. */
export const screens: readonly ScreenLine[] = [
  {
    path: '/',
    name: (w) => w.inbox.title,
    Screen: InboxScreen,
  },
  {
    path: '/board',
    name: (w) => w.board.title,
    showsCycle: true,
    Screen: lazy(async () => ({ default: (await import('./board/board.screen')).BoardScreen })),
  },
  {
    path: '/items/:id/conflict',
    Screen: lazy(async () => ({ default: (await import('./conflict/conflict.screen')).ConflictScreen })),
  },
  { path: '/bulk', Screen: lazy(async () => ({ default: (await import('./bulk/bulk.screen')).BulkScreen })) },
  { path: '/items/:id', Screen: lazy(async () => ({ default: (await import('./item/item.screen')).ItemScreen })) },
];
