import { row, rowHeading, table, words } from '../review/blocks';
import { day, NONE, text, textOrNone } from '../review/cells';
import type { Approvals, Section } from '../review/review.document';
import { type BookTable, bookTable } from './book-table';

/** 決裁欄 as a table: its boxes are rows. */
export const signatures = ({ caption, signatures: signed }: Approvals, { id, title }: Section): BookTable =>
  bookTable(
    table({
      id: `${id}-approvals`,
      caption,
      columns: [
        rowHeading('step', '段階'),
        words('post', '職'),
        words('name', '氏名'),
        words('day', '日'),
        words('mark', '印'),
        words('mark-words', '印の意味'),
        words('post-reviewed', '後閲の日'),
      ],
      rows: signed.map((each) =>
        row(
          text(each.step),
          textOrNone(each.postTitle),
          text(each.name),
          day(each.day),
          textOrNone(each.mark?.sign ?? null),
          textOrNone(each.mark?.words ?? null),
          each.postReviewedOn === null ? NONE : day(each.postReviewedOn),
        ),
      ),
    }),
    title,
  );
