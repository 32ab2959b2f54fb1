import { createHash } from 'node:crypto';

/**
 * The Merkle tree of RFC 9162 §2.1 (that of RFC 6962), with SHA-256. A node is named by its level (0: leaves) and its
 * place in that level; only subtrees that are full have one, so a node never changes once it is there.
 */
export interface Node {
  readonly level: number;
  readonly place: number;
  readonly hash: Buffer;
}

const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

/** Leaves and nodes begin with another byte, so that nobody can pass one off as the other. */
export const leafHash = (content: Uint8Array): Buffer => sha256(LEAF, content);
export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer => sha256(NODE, left, right);
export const EMPTY_ROOT = sha256();

/** The roots of the full subtrees that a tree is made of, from left to right: all that is needed to go on and to know the root. */
export const peaksOf = (size: number): readonly Omit<Node, 'hash'>[] =>
  levelsOf(size)
    .map((level) => ({ level, place: Math.floor(size / 2 ** level) - 1 }))
    .toReversed();

/** The bits of a size, the lowest first. Sizes go beyond the 32 bits of the operators. */
function levelsOf(size: number): number[] {
  const levels: number[] = [];
  for (let level = 0, rest = size; rest > 0; level++, rest = Math.floor(rest / 2))
    if (rest % 2 === 1) levels.push(level);
  return levels;
}

/** A tree that grows: as many hashes as its size has bits, however large it is. */
export class Frontier {
  private readonly peaks: { readonly level: number; readonly hash: Buffer }[];

  /** @param peaks the hashes at `peaksOf(size)`, in that order */
  constructor(
    private leaves = 0,
    peaks: readonly Buffer[] = [],
  ) {
    this.peaks = peaksOf(leaves).map(({ level }, n) => ({ level, hash: peaks[n]! }));
  }

  get size(): number {
    return this.leaves;
  }

  root(): Buffer {
    const [last, ...before] = this.peaks.map(({ hash }) => hash).toReversed();
    return last ? before.reduce((right, left) => nodeHash(left, right), last) : EMPTY_ROOT;
  }

  /** @returns the leaf and each inner node that it completes, from below */
  append(leaf: Buffer): readonly Node[] {
    const added: Node[] = [{ level: 0, place: this.leaves, hash: leaf }];
    let level = 0;
    let hash = leaf;
    while (this.peaks.at(-1)?.level === level) {
      hash = nodeHash(this.peaks.pop()!.hash, hash);
      level++;
      added.push({ level, place: Math.floor(this.leaves / 2 ** level), hash });
    }
    this.peaks.push({ level, hash });
    this.leaves++;
    return added;
  }
}
