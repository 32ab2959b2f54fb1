import { useState } from 'react';

/**
 * The content that somebody began to read. The page stays up to date by itself; but what he decides about is what he
 * saw, so a change under his eyes is said and has to be looked at first.
 */
export function useSeen(here: string, fingerprint: string) {
  const [seen, setSeen] = useState({ here, fingerprint });
  const known = seen.here === here ? seen : { here, fingerprint };
  if (known !== seen) setSeen(known);
  return {
    before: known.fingerprint === fingerprint ? null : known.fingerprint,
    acknowledge: () => setSeen({ here, fingerprint }),
  };
}
