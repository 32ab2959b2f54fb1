import { useCallback } from 'react';
import { useLocation, useSearchParams } from 'wouter';

type Changes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/**
 * The filters of a screen live in its address, so that a reload, the back button and a colleague who gets the link see
 * the same. `addressWith({ tab: 'done', page: null })` is this place with those changes; false and '' take away.
 */
export function useAddress() {
  const [path] = useLocation();
  const [parameters, setParameters] = useSearchParams();
  const addressWith = (changes: Changes): string => placeOf(path, changed(parameters, changes));
  const change = useCallback(
    (changes: Changes) => setParameters((before) => changed(before, changes), { replace: true }),
    [setParameters],
  );
  return { path, parameters, addressWith, change };
}

export const placeOf = (path: string, parameters: URLSearchParams): string =>
  parameters.size > 0 ? `${path}?${parameters.toString()}` : path;

function changed(parameters: URLSearchParams, changes: Changes): URLSearchParams {
  const next = new URLSearchParams(parameters);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === undefined || value === false || value === '') next.delete(name);
    else next.set(name, value === true ? '1' : String(value));
  }
  return next;
}

export const pageIn = (parameters: URLSearchParams): number => Math.max(1, Number(parameters.get('page')) || 1);
