/** Position of the last change that this page knows of: its own command's, or one that it was told of. */
let known: string | undefined;

/** For `?after=` of a read: wait until the change is in it, so that nobody misses what he just did. */
export const after = (): { after?: string } => (known === undefined ? {} : { after: known });

export function rememberPosition(position: unknown): void {
  if (typeof position !== 'string' || !/^\d+$/.test(position)) return;
  if (known === undefined || BigInt(position) > BigInt(known)) known = position;
}
