import { useWords } from '../words/language';
import { isOpinion, isReview, type Row } from './inbox';

/** No.10 with its title, 令和6年度 進捗状況報告書 第1版, or what an opinion is about. */
export function useRowTitle(): (row: Row) => string {
  const { inbox: words } = useWords();
  return (row) => {
    if (isReview(row)) return row.title;
    return isOpinion(row) && row.no === null ? words.opinionOnAll : `No.${row.no} ${row.title ?? ''}`;
  };
}
