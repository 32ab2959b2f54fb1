import { itemVerbs } from './item.verbs';

/* What goes on beside the route of a matter: 後閲, 供覧, and whether it is important. */

/** 後閲: carries the matter past an intermediate step whose holders are all away. */
export const passOver = itemVerbs.passOver;

/** 後閲: reads what went past him, or was decided for him, while he was away. */
export const postReview = itemVerbs.postReview;

/** 供覧: shows the matter to further posts. */
export const circulate = itemVerbs.circulate;

export const markRead = itemVerbs.markRead;

export const stateImportance = itemVerbs.stateImportance;
