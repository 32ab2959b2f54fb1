import type { Verifier } from './note';
import { openSeal } from './seal';
import type { StoredSeal } from './stored-seals';

export interface CheckedSeal {
  readonly root: Buffer;
  /** For whoever reads the verdict. */
  readonly what: string;
}

/** The seals that one of the keys signed, by size; each other one is a finding. */
export function collectSeals(
  stored: readonly StoredSeal[],
  kept: string | null,
  verifiers: readonly Verifier[],
  find: (finding: string) => void,
): ReadonlyMap<number, readonly CheckedSeal[]> {
  const seals = new Map<number, CheckedSeal[]>();
  const add = (note: string, what: string, size?: number): void => {
    const tree = openSeal(note, verifiers);
    if (!tree) return find(`${what} is not signed by a key that is believed`);
    if (size !== undefined && tree.size !== size) return find(`${what} says ${tree.size} instead`);
    seals.set(tree.size, [...(seals.get(tree.size) ?? []), { root: tree.root, what }]);
  };
  for (const { note, size } of stored) add(note, `the stored seal over ${size} events`, size);
  if (kept !== null) add(kept, 'the kept seal');
  return seals;
}
