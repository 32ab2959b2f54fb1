import { board } from './ja/board';
import { check } from './ja/check';
import { draft } from './ja/draft';
import { figure } from './ja/figure';
import { progress } from './ja/progress';
import { frame } from './ja/frame';
import { inbox } from './ja/inbox';
import { item } from './ja/item';
import { keys } from './ja/keys';
import { parts } from './ja/parts';
import { revision } from './ja/revision';
import { session } from './ja/session';
import { status } from './ja/status';

/** Every word of the screens. Its type is the contract that another language, or an office's own wording, fulfils. */
export const ja = { frame, session, keys, parts, status, inbox, board, item, progress, check, draft, figure, revision };

export type Words = typeof ja;
