import { eraDay, fiscal, fiscalYearOfDay, tokyoDay } from '../words';
import { figure } from './figure';
import { count, counts, day, days, nothing, type Row, type Table, text, words, year as yearCell, years } from './table'; // prettier-ignore
import { chapterName, itemName, type Year } from './year';

/** A revision that was decided within the year, or that changed the year's own target. */
export const revisions = (of: Year): Table => ({
  id: 'revisions',
  caption: '目標値の改定',
  columns: [text('項目'), text('指標'), years('年度'), { ...text('単位'), inBooksOnly: true }, { heading: '改定前', holds: 'figure' }, { heading: '改定後', holds: 'figure' }, days('決裁日'), text('理由')], // prettier-ignore
  rows: of.office.items.flatMap((item) =>
    item.revisions
      .filter(
        ({ data, meta }) =>
          fiscalYearOfDay(tokyoDay(meta.at)) === of.year ||
          data.changes.some((each: { year: number }) => each.year === of.year),
      ) // prettier-ignore
      .flatMap(({ data, meta }) => {
        const indicator = item.indicators.find((each) => each.indicator === data.indicator);
        return data.changes.map((change: { year: number; from: never; to: never }): Row => ({
          cells: [words(itemName(item)), words(indicator.name), yearCell(change.year), words(indicator.unit), figure(change.from, indicator), figure(change.to, indicator), day(tokyoDay(meta.at)), words(data.reason)], // prettier-ignore
          paper: `${item.id}/${data.matter}`,
        }));
      }),
  ),
});

export interface Opinion {
  readonly about: string;
  readonly body: string;
  readonly day: string;
  readonly text: string;
  readonly answer: { readonly unit: string; readonly day: string; readonly text: string } | null;
}

export const opinionsOf = (of: Year): Opinion[] =>
  of.editorial
    .filter(({ type }) => type === 'OpinionRecorded')
    .map(({ data }) => {
      const answered = of.editorial.findLast((each) => each.type === 'OpinionAnswered' && each.data.opinion === data.opinion); // prettier-ignore
      const item = of.office.items.find(({ id }) => id === data.item);
      const chapter = of.office.plan.chapters.find(({ no }: { no: number }) => no === data.chapter);
      return {
        about: item ? itemName(item) : chapter ? chapterName(chapter) : '計画全体',
        body: data.body,
        day: data.day,
        text: data.text,
        answer: answered ? { unit: answered.data.unitName, day: tokyoDay(answered.meta.at), text: answered.data.text } : null, // prettier-ignore
      };
    });

export const opinions = (of: Year): Table => ({
  id: 'opinions',
  caption: '委員会の意見と市の回答',
  columns: [counts('番号'), text('対象'), text('意見を述べた会議'), days('意見の日'), text('意見'), text('回答した課'), days('回答の日'), text('回答')], // prettier-ignore
  rows: opinionsOf(of).map(({ about, body, day: on, text: said, answer }, n) => ({
    cells: [count(n + 1), words(about), words(body), day(on), words(said), words(answer?.unit ?? ''), answer ? day(answer.day) : nothing, words(answer?.text ?? '')], // prettier-ignore
  })),
});

export const remarkOn = ({ editorial }: Year, chapter: number): string | null =>
  editorial.findLast(({ type, data }) => type === 'ChapterRemarked' && data.chapter === chapter)?.data.text ?? null;

export const introductionOf = ({ editorial }: Year): string | null =>
  editorial.findLast(({ type }) => type === 'IntroductionWritten')?.data.text ?? null;

/** 正誤表: remarks that were rewritten, and targets that another revision put in force meanwhile. */
export function correction(of: Year): Table {
  const { before } = of;
  const remarks = before
    ? of.office.plan.chapters.flatMap((chapter: { no: number; title: string }) => {
        const [was, is] = [remarkOn(before, chapter.no), remarkOn(of, chapter.no)];
        return was === is ? [] : [{ cells: [`${chapterName(chapter)} 総括`, was ?? '', is ?? ''].map(words) }];
      })
    : [];
  const targets = before
    ? of.office.items.flatMap((item) =>
        item.revisions
          .filter(({ position }) => position > before.cut.position)
          .flatMap(({ data }) => {
            const indicator = item.indicators.find((each) => each.indicator === data.indicator);
            return data.changes.map((change: { year: number; from: never; to: never }) => ({
              cells: [words(`${itemName(item)} / ${indicator.name} / ${fiscal(change.year)} 目標`), words(shownOf(figure(change.from, indicator))), words(shownOf(figure(change.to, indicator)))], // prettier-ignore
            }));
          }),
      )
    : [];
  return {
    id: 'correction',
    caption: `第${of.version - 1}版からの訂正`,
    columns: ['箇所', '誤', '正'].map(text),
    rows: [...remarks, ...targets],
  };
}

const shownOf = (cell: ReturnType<typeof figure>): string => (cell.is === 'number' ? cell.shown : (cell as { text: string }).text); // prettier-ignore

export const editionOf = ({ version, published }: Year): string =>
  version === 0 ? '案' : `第${version}版 ${eraDay(published!.data.on)}公表`;
