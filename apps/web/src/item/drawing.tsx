import { useQuery } from '@tanstack/react-query';
import { Unreachable } from '../api/problem';
import { transport } from '../api/transport';

interface Parameters {
  readonly src: string;
  readonly alt: string;
}

/**
 * A drawing made by the server: the same on the page, in print and in the review. It is read like everything else, so
 * that it moves with the item; a browser would keep the picture of an address as long as the page lives.
 */
export function Drawing({ src, alt }: Parameters) {
  const { data } = useQuery({ queryKey: ['drawing', src], queryFn: () => drawn(src) });
  if (data === undefined) return null;
  return (
    <img src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(data)}`} alt={alt} className="h-auto max-w-full" />
  );
}

async function drawn(src: string): Promise<string> {
  const response = await transport(new Request(new URL(src, location.origin)));
  if (!response.ok) throw new Unreachable(`HTTP ${response.status}`);
  return response.text();
}
