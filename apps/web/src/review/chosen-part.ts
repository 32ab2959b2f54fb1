import { useAddress } from '../frame/address';
import { PARTS } from './part';
import type { ReviewPart } from './review';

/** The part that is in hand, and the chapter or indicator in it; both stand in the address. */
export function useChosenPart() {
  const { parameters, addressWith } = useAddress();
  const asked = parameters.get('part');
  return {
    part: PARTS.find((each) => each === asked) ?? null,
    key: parameters.get('key'),
    addressOf: (part: ReviewPart | null, key: string | null = null) => addressWith({ part, key }),
  };
}
