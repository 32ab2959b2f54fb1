import { eraDate } from '@ayumi/kernel';
import { PART_TITLES, type ReviewSet, type SetOpinion } from '@ayumi/plan';
import { heading, note, prose, section } from '../blocks';
import type { Block, Section } from '../review.document';
import { aboutOpinion } from './about-opinion';

/** What the committee said, and what the department answers: running text, for both may be long. */
export const opinions = (set: ReviewSet): Section =>
  section(
    'opinions',
    'opinions',
    PART_TITLES.opinions,
    set.opinions.length === 0
      ? [note('委員会からの意見はありません。')]
      : set.opinions.flatMap((each, n) => opinionBlocks(set, each, n + 1)),
  );

const opinionBlocks = (set: ReviewSet, opinion: SetOpinion, n: number): Block[] => {
  const { body, day, text, answer } = opinion;
  return [
    heading(`意見${n} ${aboutOpinion(set, opinion)}`),
    prose(`${body}の意見（${eraDate(day)}）`, text),
    answer
      ? prose(`${answer.unitName}の回答（${eraDate(answer.day)}）`, answer.text)
      : note('この意見への回答はまだありません。'),
  ];
};
