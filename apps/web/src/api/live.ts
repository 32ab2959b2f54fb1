import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { rememberPosition } from './after';

const ADDRESS = '/api/v1/live';
/** Where no stream gets through (an old proxy, or an API without one), everything is read anew this often. */
/** `begin` too: what happened between the page's first answers and the stream is in none of its later events. */
const TOLD = ['begin', 'item', 'review', 'reset', 'signed-out'] as const;
const POLL_EVERY_MS = 15_000;
const TRY_STREAM_EVERY_MS = 120_000;

/**
 * Keeps what is on the screen up to date: told by server-sent events (`begin`, `item`, `review`, `reset`, `signed-out`, each with
 * `data: {"position":"1204"}` where something changed), by polling where they do not arrive. Every query is read anew, and with `after()` waits until the change is in it. Used once, by the frame.
 */
export function useLive(): void {
  const queries = useQueryClient();
  useEffect(() => {
    let stream: EventSource | null = null;
    let isOpen = false;
    const refresh = () => void queries.invalidateQueries();
    const listen = () => {
      stream?.close();
      stream = new EventSource(ADDRESS);
      stream.addEventListener('open', () => (isOpen = true));
      stream.addEventListener('error', () => (isOpen = false));
      for (const event of TOLD) {
        stream.addEventListener(event, ({ data }: MessageEvent<string>) => {
          rememberPosition(positionIn(data));
          refresh();
        });
      }
    };
    listen();
    const polling = setInterval(() => !isOpen && !document.hidden && refresh(), POLL_EVERY_MS);
    const trying = setInterval(() => stream?.readyState === EventSource.CLOSED && listen(), TRY_STREAM_EVERY_MS);
    return () => {
      stream?.close();
      clearInterval(polling);
      clearInterval(trying);
    };
  }, [queries]);
}

function positionIn(data: string): unknown {
  try {
    return (JSON.parse(data) as { position?: unknown } | null)?.position;
  } catch {
    return null;
  }
}
