import { openNote, signNote, type Signer, type Verifier } from './note';
import type { Tree } from './proofs';

/** A seal (封印): the size and the root of the tree, signed. The form is that of https://c2sp.org/tlog-checkpoint; its origin is the key's name. */
export const sealOf = ({ size, root }: Tree, signer: Signer): string =>
  signNote(`${signer.name}\n${size}\n${root.toString('base64')}\n`, signer);

/** Null where none of these keys signed it, or it is not a seal. */
export function openSeal(note: string, verifiers: readonly Verifier[]): Tree | null {
  const opened = openNote(note, verifiers);
  if (!opened) return null;
  const [origin, size = '', root = ''] = opened.text.split('\n');
  const hash = Buffer.from(root, 'base64');
  if (origin !== opened.by.name || !/^(0|[1-9]\d{0,15})$/.test(size) || hash.length !== 32) return null;
  return { size: Number(size), root: hash };
}
