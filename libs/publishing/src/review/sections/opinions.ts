import type { ReviewSet, SetOpinion } from '@ayumi/plan';
import { row, rowHeading, section, tableOr, words } from '../blocks';
import { count, day, NONE, text } from '../cells';
import type { Cell, Section } from '../review.document';
import { chapterName } from '../review.words';

/** What the committee said, and what the departments answer, side by side. */
export const opinions = (set: ReviewSet): Section =>
  section('opinions', 'opinions', '委員会の意見と市の回答', [
    tableOr(
      {
        id: 'opinions',
        caption: '委員会の意見と担当課の回答',
        columns: [
          { ...rowHeading('no', '番号'), align: 'end' },
          words('about', '対象'),
          words('body', '意見を述べた会議'),
          words('day', '意見の日'),
          words('opinion', '意見'),
          words('unit', '回答した課'),
          words('answered', '回答の日'),
          words('answer', '回答'),
        ],
        rows: set.opinions.map((each, n) =>
          row(
            count(n + 1),
            text(aboutOf(set, each)),
            text(each.body),
            day(each.day),
            text(each.text),
            ...answerOf(each),
          ),
        ),
      },
      '委員会からの意見はありません。',
    ),
  ]);

function aboutOf(set: ReviewSet, { item, no, chapter }: SetOpinion): string {
  if (item !== null) return `No.${no ?? '－'} ${set.sheets.find((sheet) => sheet.item === item)?.title ?? ''}`.trim();
  const found = set.chapters.find((each) => each.no === chapter);
  return found ? chapterName(found) : '計画全体';
}

const answerOf = ({ answer }: SetOpinion): Cell[] =>
  answer ? [text(answer.unitName), day(answer.day), text(answer.text)] : [NONE, NONE, text('回答はまだありません')];
