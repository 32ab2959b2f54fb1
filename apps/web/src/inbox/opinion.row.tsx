import { memo } from 'react';
import { fiscalYear } from '../parts/dates';
import { Waited } from '../parts/due';
import { Mark } from '../parts/mark';
import { Day } from '../parts/moment';
import { useLanguage, useWords } from '../words/language';
import { rowAddress, type OpinionEntry } from './inbox';
import { RowFrame } from './row.frame';
import { useRowTitle } from './row-title';

interface Parameters {
  readonly entry: OpinionEntry;
  readonly isBesideTicks: boolean;
}

/** An opinion of the committee that waits for an answer. */
export const OpinionRow = memo(function OpinionRow({ entry, isBesideTicks }: Parameters) {
  const { inbox: words } = useWords();
  const { language } = useLanguage();
  const titleOf = useRowTitle();
  const { why, body, day, text, answeredBy, daysWaiting } = entry;
  return (
    <RowFrame
      why={why}
      to={rowAddress(entry)}
      title={titleOf(entry)}
      about={
        <>
          <span className="mr-3 font-bold">{words.kinds.opinion}</span>{' '}
          <span className="mr-3">{words.inReviewOf(fiscalYear(entry.fiscalYear, language))}</span>{' '}
          <span lang="ja">{answeredBy}</span>
        </>
      }
      summary={
        <p className="text-sm" lang="ja">
          {text}
        </p>
      }
      standing={
        <>
          <p className="flex items-center gap-1 font-bold text-solid-gray-700">
            <Mark shape="ring" /> {words.unanswered}
          </p>
          <p>{words.whys[why]}</p>
          <p>
            <span lang="ja">{body}</span> <Day iso={day} short />
          </p>
        </>
      }
      waiting={<Waited days={daysWaiting} />}
      tick={isBesideTicks ? <span className="min-w-6 print:hidden" /> : undefined}
    />
  );
});
