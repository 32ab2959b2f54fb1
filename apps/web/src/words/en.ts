import { absence } from './en/absence';
import { board } from './en/board';
import { bulk } from './en/bulk';
import { chase } from './en/chase';
import { check } from './en/check';
import { conflict } from './en/conflict';
import { decision } from './en/decision';
import { difference } from './en/difference';
import { draft } from './en/draft';
import { figure } from './en/figure';
import { frame } from './en/frame';
import { inbox } from './en/inbox';
import { item } from './en/item';
import { keys } from './en/keys';
import { override } from './en/override';
import { parts } from './en/parts';
import { plan } from './en/plan';
import { progress } from './en/progress';
import { review } from './en/review';
import { reviewApproval } from './en/review-approval';
import { revision } from './en/revision';
import { route } from './en/route';
import { scorecard } from './en/scorecard';
import { session } from './en/session';
import { status } from './en/status';
import type { Words } from './ja';

export const en: Words = {
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
