import { absence } from './en/absence';
import { board } from './en/board';
import { frame } from './en/frame';
import { inbox } from './en/inbox';
import { item } from './en/item';
import { keys } from './en/keys';
import { override } from './en/override';
import { parts } from './en/parts';
import { plan } from './en/plan';
import { route } from './en/route';
import { scorecard } from './en/scorecard';
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
  absence,
  plan,
  route,
  scorecard,
  override,
};
