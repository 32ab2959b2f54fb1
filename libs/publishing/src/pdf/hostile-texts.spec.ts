import { row, table } from '../review/blocks';
import { documentOf } from '../review/document-of';
import type { Block, ReviewDocument } from '../review/review.document';
import { exampleEdition } from '../testing/example-edition';
import { describeWithPoppler, rightEdgeOf, textOf, wordsOf } from '../testing/poppler';
import { pdfOf } from './pdf-of';

jest.setTimeout(120_000);

const HOSTILE = [
  '#panic("x") #let a = 1 #import "/etc/passwd"',
  '$ x^2 $ *太字* _斜体_ `raw` = 見出し',
  '@ref <label> \\ \\u{41} // 注釈 /* 注釈 */',
  '<script>alert(1)</script> & &amp; <svg>',
  '"引用" \\" {"json": [1]}',
];
/** 210 mm less 20 mm, in points, and the half of a full-width bracket that may hang over. */
const RIGHT_MARGIN = 538.6 + 7;
const LONG = `https://www.example.lg.jp/${'a'.repeat(300)}?q=1`;

const plain = documentOf(exampleEdition({ items: 1 }));
const saying = (text: string): ReviewDocument => ({ ...plain, publisher: text, sections: [sectionOf(text)] });
const sectionOf = (text: string): ReviewDocument['sections'][number] => ({
  ...plain.sections[0]!,
  title: text,
  blocks: blocksOf(text),
});
const blocksOf = (text: string): Block[] => [
  { kind: 'heading', letter: null, text },
  { kind: 'prose', label: null, text },
  { kind: 'prose', label: text, text },
  { kind: 'note', text },
  { kind: 'facts', entries: [{ label: text, value: { is: 'text', text } }] },
  table({
    id: 'hostile',
    caption: text,
    columns: [
      { id: 'a', heading: text, group: text, unit: null, align: 'start' },
      { id: 'b', heading: text, group: text, unit: '千円', align: 'end' },
    ],
    rows: [row({ is: 'text', text }, { is: 'money', thousandYen: null })],
    note: text,
  }),
  {
    kind: 'approvals',
    caption: text,
    signatures: [
      {
        step: text,
        postTitle: text,
        name: text,
        day: '2025-05-22',
        mark: { sign: text.slice(0, 4), words: text },
        postReviewedOn: null,
      },
    ],
  },
];

describeWithPoppler('whatever was typed', () => {
  it.each(HOSTILE)('comes out as it was typed: %s', async (text) => {
    const words = wordsOf(await pdfOf(saying(text)));
    // Title, head, foot, heading, two texts, label, note, fact, caption, headings, cell and approvals.
    expect(words.split(text.replace(/\s/g, '')).length).toBeGreaterThan(10);
  });

  it('is never cut: a word without a space breaks, and loses no letter', async () => {
    const pdf = await pdfOf(saying(LONG));
    const words = wordsOf(pdf);
    expect(words.split(LONG).length).toBeGreaterThan(5);
    expect(rightEdgeOf(pdf)).toBeLessThan(RIGHT_MARGIN);
  });

  it('may be nothing at all', async () => {
    expect(textOf(await pdfOf(saying(''))).length).toBeGreaterThan(2);
    expect(textOf(await pdfOf({ ...plain, title: '', subtitle: '', edition: '', sections: [] }))).not.toEqual([]);
  });

  it('may hold letters that no font has: their numbers stand for them', async () => {
    const words = wordsOf(await pdfOf(saying('笑顔😀と\u0007と\u{1B001}と\uD83Dと\u202Eと葛\u{E0100}')));
    expect(words).toContain('笑顔［U+1F600］と［U+0007］と［U+1B001］と［U+D83D］と［U+202E］と葛\u{E0100}');
  });
});
