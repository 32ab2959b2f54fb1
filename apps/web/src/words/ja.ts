import { absence } from './ja/absence';
import { board } from './ja/board';
import { frame } from './ja/frame';
import { inbox } from './ja/inbox';
import { item } from './ja/item';
import { keys } from './ja/keys';
import { override } from './ja/override';
import { parts } from './ja/parts';
import { plan } from './ja/plan';
import { route } from './ja/route';
import { scorecard } from './ja/scorecard';
import { session } from './ja/session';
import { status } from './ja/status';

/** Every word of the screens. Its type is the contract that another language, or an office's own wording, fulfils. */
export const ja = {
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

export type Words = typeof ja;
