import { numbers, row, rowHeading, table, words } from '../review/blocks';
import { text, textOrNone } from '../review/cells';
import type { Block, Facts, Row, Section } from '../review/review.document';
import { shownCell } from '../review/shown-cell';
import { type BookTable, bookTable } from './book-table';

/** What stands between the tables: texts, notes, single facts in words, and what the drawings show in words. */
export const passages = (sections: readonly Section[]): BookTable =>
  bookTable(
    table({
      id: 'passages',
      caption: '文章と注記',
      columns: [words('section', '節'), rowHeading('label', '見出し'), words('content', '内容')],
      rows: sections.flatMap((section) => section.blocks.flatMap((block) => passagesOf(section.title, block))),
    }),
    '全体',
  );

/** The single facts that are counts: 項目数, 確定, 評価が上がった項目. */
export const singleCounts = (sections: readonly Section[]): BookTable =>
  bookTable(
    table({
      id: 'counts',
      caption: '主な件数',
      columns: [words('section', '節'), rowHeading('label', '事項'), numbers('count', '件数')],
      rows: sections.flatMap((section) =>
        section.blocks.flatMap((block) =>
          block.kind === 'facts' ? block.entries.filter(isCount).map((each) => factRow(section.title, each)) : [],
        ),
      ),
    }),
    '全体',
  );

function passagesOf(section: string, block: Block): Row[] {
  switch (block.kind) {
    case 'prose':
      return [row(text(section), textOrNone(block.label), text(block.text))];
    case 'note':
      return [row(text(section), text('注記'), text(block.text))];
    case 'facts':
      return block.entries
        .filter((each) => !isCount(each))
        .map(({ label, value }) => factRow(section, { label, value: text(shownCell(value)) }));
    case 'chart':
      return [row(text(section), text(`図: ${block.title}`), text(block.alternativeText))];
    case 'table':
      return block.note ? [row(text(section), text(`注記: ${block.caption}`), text(block.note))] : [];
    case 'heading':
    case 'approvals':
      return [];
  }
}

type Fact = Facts['entries'][number];

const isCount = ({ value }: Fact): boolean => value.is === 'count';
const factRow = (section: string, { label, value }: Fact): Row => row(text(section), text(label), value);
