import { board } from './ja/board';
import { check } from './ja/check';
import { conflict } from './ja/conflict';
import { difference } from './ja/difference';
import { draft } from './ja/draft';
import { figure } from './ja/figure';
import { frame } from './ja/frame';
import { inbox } from './ja/inbox';
import { item } from './ja/item';
import { keys } from './ja/keys';
import { parts } from './ja/parts';
import { progress } from './ja/progress';
import { revision } from './ja/revision';
import { session } from './ja/session';
import { status } from './ja/status';

/** Every word of the screens. Its type is the contract that another language, or an office's own wording, fulfils. */
export const ja = {
  board,
  check,
  conflict,
  difference,
  draft,
  figure,
  frame,
  inbox,
  item,
  keys,
  parts,
  progress,
  revision,
  session,
  status,
};

export type Words = typeof ja;
