import { fileAddress, pageAddress } from '../review/print';
import { useWords } from '../words/language';
import { printOf } from './approval';
import type { Version } from './versions';

interface Parameters {
  readonly review: string;
  readonly version: Version;
}

/** What was frozen, in full: page and PDF of exactly this version, beside the page on which one decides. */
export function Reading({ review, version }: Parameters) {
  const { reviewApproval: words } = useWords();
  const print = printOf(review, version);
  return (
    <ul aria-label={words.outputsOf(version.version)} className="flex flex-wrap gap-x-4 print:hidden">
      {(
        [
          [pageAddress(print), words.page],
          [fileAddress(print, 'pdf', 'frame'), words.pdf],
        ] as const
      ).map(([href, word]) => (
        <li key={href}>
          <a href={href} target="_blank" rel="noreferrer" className="inline-flex min-h-11 items-center font-bold">
            {word} <span className="ml-1 text-sm font-normal">({words.newTab})</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
