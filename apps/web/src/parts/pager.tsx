import { Link } from 'wouter';
import { useWords } from '../words/language';

/** A screen of 2,000 rows stays quick because it never shows more than these. */
export const ROWS_AT_A_TIME = 50;

export const pageOf = <Row,>(rows: readonly Row[], page: number): readonly Row[] =>
  rows.slice((page - 1) * ROWS_AT_A_TIME, page * ROWS_AT_A_TIME);

interface Parameters {
  readonly count: number;
  readonly page: number;
  readonly addressOf: (page: number) => string;
}

export function Pager({ count, page, addressOf }: Parameters) {
  const { parts: words } = useWords();
  const pages = Math.ceil(count / ROWS_AT_A_TIME);
  if (pages < 2) return null;
  const link = 'inline-flex min-h-11 items-center px-2';
  return (
    <nav aria-label={words.pages} className="flex items-center gap-4 py-4 print:hidden">
      {page > 1 && (
        <Link to={addressOf(page - 1)} className={link}>
          {words.previousPage}
        </Link>
      )}
      <span>{words.page(page, pages, count)}</span>
      {page < pages && (
        <Link to={addressOf(page + 1)} className={link}>
          {words.nextPage}
        </Link>
      )}
    </nav>
  );
}
