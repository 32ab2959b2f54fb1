import { useDeferredValue } from 'react';
import { useAddress } from './address';

/**
 * The filter of the address, for the list that it narrows down. The list follows a moment later: what is typed stands in
 * its field at once, and another letter does not wait for fifty rows.
 */
export function useFilter(): { readonly filter: URLSearchParams; readonly isFollowing: boolean } {
  const { parameters } = useAddress();
  const filter = useDeferredValue(parameters);
  return { filter, isFollowing: filter !== parameters };
}
