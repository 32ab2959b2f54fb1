import { itemVerbs } from './item.verbs';

/** A word about one field of a matter under way (`done`, `results`, `reason`, …). It moves nothing. */
export const commentOnField = itemVerbs.commentOnField;

export const resolveComment = itemVerbs.resolveComment;
