import { absence } from './ja/absence';
import { board } from './ja/board';
import { bulk } from './ja/bulk';
import { chase } from './ja/chase';
import { check } from './ja/check';
import { conflict } from './ja/conflict';
import { decision } from './ja/decision';
import { difference } from './ja/difference';
import { draft } from './ja/draft';
import { figure } from './ja/figure';
import { frame } from './ja/frame';
import { inbox } from './ja/inbox';
import { item } from './ja/item';
import { keys } from './ja/keys';
import { override } from './ja/override';
import { parts } from './ja/parts';
import { plan } from './ja/plan';
import { progress } from './ja/progress';
import { review } from './ja/review';
import { reviewApproval } from './ja/review-approval';
import { revision } from './ja/revision';
import { route } from './ja/route';
import { scorecard } from './ja/scorecard';
import { session } from './ja/session';
import { status } from './ja/status';

/** Every word of the screens. Its type is the contract that another language, or an office's own wording, fulfils. */
export const ja = {
  absence,
  board,
  bulk,
  chase,
  check,
  conflict,
  decision,
  difference,
  draft,
  figure,
  frame,
  inbox,
  item,
  keys,
  override,
  parts,
  plan,
  progress,
  review,
  reviewApproval,
  revision,
  route,
  scorecard,
  session,
  status,
};

export type Words = typeof ja;
