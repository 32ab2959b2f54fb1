import { board } from './ja/board';
import { bulk } from './ja/bulk';
import { conflict } from './ja/conflict';
import { decision } from './ja/decision';
import { difference } from './ja/difference';
import { frame } from './ja/frame';
import { inbox } from './ja/inbox';
import { item } from './ja/item';
import { keys } from './ja/keys';
import { parts } from './ja/parts';
import { session } from './ja/session';
import { status } from './ja/status';

/** Every word of the screens. Its type is the contract that another language, or an office's own wording, fulfils. */
export const ja = { frame, session, keys, parts, status, inbox, board, item, decision, difference, conflict, bulk };

export type Words = typeof ja;
