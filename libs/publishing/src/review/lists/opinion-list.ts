import { FIELD_WORDS, PART_TITLES, type ReviewSet } from '@ayumi/plan';
import { numbers, row, rowHeading, table, words } from '../blocks';
import { count, day, NONE, text } from '../cells';
import type { Table } from '../review.document';
import { aboutOpinion } from '../sections/about-opinion';

/** One row for each opinion, with its answer beside it. */
export const opinionList = (set: ReviewSet): Table =>
  table({
    id: 'opinions',
    caption: PART_TITLES.opinions,
    columns: [
      numbers('no', '番号'),
      rowHeading('about', '対象'),
      words('body', FIELD_WORDS.body),
      words('day', '意見の日'),
      words('opinion', '意見'),
      words('unit', '回答した課'),
      words('answered', '回答の日'),
      words('answer', '回答'),
    ],
    rows: set.opinions.map((each, n) =>
      row(
        count(n + 1),
        text(aboutOpinion(set, each)),
        text(each.body),
        day(each.day),
        text(each.text),
        ...(each.answer
          ? [text(each.answer.unitName), day(each.answer.day), text(each.answer.text)]
          : [NONE, NONE, NONE]),
      ),
    ),
  });
