import type { DraftKey } from '@ayumi/desk/runtime';
import { problem } from '../http/problem';
import { ProblemException } from '../http/problem.filter';
import { ITEM_ID } from '../item/item-id';

/** What the form is about: a matter (`progress-2024-year-end`), a revision (`revision-of-collection-rate`), a part of a review. */
const FORM = /^(?=.{1,112}$)[a-z]+(-[a-z0-9]+)*$/;

export function keyOf(person: string, item: string, form: string): DraftKey {
  if (ITEM_ID.test(item) && FORM.test(form)) return { person, item, form };
  throw new ProblemException(problem(404, 'not-found', 'そのページはありません。アドレスをお確かめください。'));
}

export function seenRevision(match: string | undefined): number | undefined {
  if (match === undefined || match === '*') return undefined;
  const revision = /^"?(\d{1,15})"?$/.exec(match)?.[1];
  if (revision !== undefined) return Number(revision);
  throw new ProblemException(problem(400, 'bad-if-match', 'If-Match には、読んだときの revision を付けてください。'));
}
