import type { ReviewEdition } from '@ayumi/plan';
import { prose, row, rowHeading, section, tableOr, words } from '../blocks';
import { text } from '../cells';
import type { Section } from '../review.document';

/** 正誤表: from the second version on, before everything else. */
export function correction({ version, correction: corrected }: ReviewEdition): Section[] {
  if (!corrected) return [];
  const { reason, differences } = corrected;
  return [
    section('correction', 'correction', '正誤表', [
      prose('訂正の理由', reason),
      tableOr(
        {
          id: 'correction',
          caption: `第${version - 1}版からの訂正`,
          columns: [rowHeading('place', '箇所'), words('before', '誤'), words('after', '正')],
          rows: differences.map((each) => row(text(each.place), orNothing(each.before), orNothing(each.after))),
        },
        `第${version - 1}版と数値・文章の違いはありません。`,
      ),
    ]),
  ];
}

/** A reader of two columns must see that nothing stood there. */
const orNothing = (shown: string) => text(shown === '' ? '（記載なし）' : shown);
