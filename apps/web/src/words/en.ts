import { board } from './en/board';
import { bulk } from './en/bulk';
import { conflict } from './en/conflict';
import { decision } from './en/decision';
import { difference } from './en/difference';
import { frame } from './en/frame';
import { inbox } from './en/inbox';
import { item } from './en/item';
import { keys } from './en/keys';
import { parts } from './en/parts';
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
  decision,
  difference,
  conflict,
  bulk,
};
