import { PART_TITLES, type ReviewSet } from '@ayumi/plan';
import { note, prose, section } from '../blocks';
import type { Section } from '../review.document';

export const introduction = (set: ReviewSet): Section =>
  section('introduction', 'introduction', PART_TITLES.introduction, [
    set.introduction ? prose(null, set.introduction) : note('はじめの言葉は書かれていません。'),
  ]);
