import { useState } from 'react';
import { Button } from '../parts/button';
import { Choice } from '../parts/choice';
import { ProblemOf } from '../parts/problem';
import { useWords } from '../words/language';
import { Downloads } from './downloads';
import { printOf, SHOWS, type Show } from './print';
import type { Review } from './review';
import { usePrint } from './use-print';

/** How it will look: the A4 pages themselves where the browser shows PDF, or the pages for the web; and all files. */
export function Preview({ review }: { readonly review: Review }) {
  const { review: words } = useWords();
  const [show, setShow] = useState<Show>(navigator.pdfViewerEnabled ? 'paper' : 'page');
  const now = printOf(review);
  const [asked, ask] = useState(now);
  // Another version, or the draft after a freeze, is another document; a draft moves with every record and stays until
  // somebody wants it anew: whoever reads page 30 is not thrown back to the first.
  const print = asked.version === now.version && asked.review === now.review ? asked : now;
  const state = usePrint(print, show);
  const isOlder = print.stamp !== now.stamp;
  return (
    <section
      aria-labelledby="preview-title"
      className="grid grid-cols-[minmax(0,1fr)] content-start gap-3 print:hidden"
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="preview-title" className="text-std-20B-150">
          {words.preview}
        </h2>
        <span className="text-sm">{now.version === null ? words.draft : words.publishedVersion(now.version)}</span>
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Choice
          label={words.look}
          value={show}
          options={SHOWS.filter((each) => each === 'page' || navigator.pdfViewerEnabled).map((each) => [
            each,
            words.looks[each],
          ])}
          onChange={(next) => setShow(next as Show)}
        />
        {isOlder && (
          <Button kind="text" onPress={() => ask(now)}>
            {words.makeAnew}
          </Button>
        )}
      </div>
      {!navigator.pdfViewerEnabled && <p className="text-sm text-solid-gray-800">{words.noViewer}</p>}
      {state.is === 'failed' && <ProblemOf error={state.error} onAgain={state.again} />}
      {state.is === 'making' && (
        <p
          role="status"
          className="grid aspect-[210/297] place-items-center border border-solid-gray-300 bg-solid-gray-50 p-6 text-center"
        >
          {words.making[show]}
        </p>
      )}
      {state.is === 'ready' && <Frame key={state.src} src={state.src} show={show} />}
      {state.is === 'ready' && (
        <p>
          <a href={state.src} target="_blank" rel="noreferrer">
            {words.openWide}
          </a>
        </p>
      )}
      <Downloads print={now} />
    </section>
  );
}

interface FrameParameters {
  readonly src: string;
  readonly show: Show;
}

function Frame({ src, show }: FrameParameters) {
  const { review: words } = useWords();
  const title = words.frameTitle(words.looks[show]);
  const look = 'aspect-[210/297] max-h-[calc(100dvh-6rem)] min-h-112 w-full border border-solid-gray-400 bg-white';
  // The browser's viewer of PDF does not work in a sandbox; what it shows was printed by us.
  // oxlint-disable-next-line react/iframe-missing-sandbox
  if (show === 'paper') return <iframe src={src} title={title} className={look} />;
  // Without scripts; a number leads to its paper in the whole window.
  const freedom = 'allow-same-origin allow-top-navigation-by-user-activation allow-downloads';
  return <iframe src={src} title={title} className={look} sandbox={freedom} />;
}
