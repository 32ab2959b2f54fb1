import { useEffect, useState } from 'react';
import { problemFrom, Refused, Unreachable } from '../api/problem';
import { transport } from '../api/transport';
import { fileAddress, pageAddress, type Print, type Show } from './print';

export type Printing =
  | { readonly is: 'making' }
  | { readonly is: 'ready'; readonly src: string }
  | { readonly is: 'failed'; readonly error: unknown; readonly again: () => void };

/**
 * Has a document printed before a frame shows it: while that takes seconds it is said so, and a refusal comes in words
 * and not as a page of JSON. The server keeps what it printed, so that the frame gets it at once. No query, because
 * those are read anew whenever anything moves.
 */
export function usePrint(print: Print, show: Show): Printing {
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<{ readonly src: string; readonly printing: Printing } | null>(null);
  const src = show === 'paper' ? fileAddress(print, 'pdf', 'frame') : pageAddress(print);
  const key = `${src} ${print.stamp} ${turn}`;
  useEffect(() => {
    const leaving = new AbortController();
    printed(src, leaving.signal).then(
      () =>
        setState({ src: key, printing: { is: 'ready', src: show === 'paper' ? `${src}#view=FitH&navpanes=0` : src } }),
      (error: unknown) => {
        const again = () => setTurn((last) => last + 1);
        if (!leaving.signal.aborted) setState({ src: key, printing: { is: 'failed', error, again } });
      },
    );
    return () => leaving.abort();
  }, [key, src, show]);
  return state?.src === key ? state.printing : { is: 'making' };
}

/** The whole answer, which is thrown away where only its coming was waited for. */
export async function printed(address: string, signal?: AbortSignal): Promise<Response> {
  const response = await transport(new Request(new URL(address, location.origin), { signal }));
  if (response.ok) return response;
  const problem = problemFrom(await response.json().catch(() => null), response.status);
  throw problem ? new Refused(problem) : new Unreachable(`HTTP ${response.status}`);
}
