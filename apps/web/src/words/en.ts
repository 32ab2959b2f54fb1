import { board } from './en/board';
import { check } from './en/check';
import { draft } from './en/draft';
import { figure } from './en/figure';
import { progress } from './en/progress';
import { frame } from './en/frame';
import { inbox } from './en/inbox';
import { item } from './en/item';
import { keys } from './en/keys';
import { parts } from './en/parts';
import { revision } from './en/revision';
import { session } from './en/session';
import { status } from './en/status';
import type { Words } from './ja';

export const en: Words = {
  frame,
  session,
  keys,
  parts,
  status,
  inbox,
  board,
  item,
  progress,
  check,
  draft,
  figure,
  revision,
};
