import { nodeHash } from './merkle';

/** Looks a stored node up: see `Node`. */
export type ReadNode = (level: number, place: number) => Promise<Buffer> | Buffer;

/** That the leaf at `index` is in the tree of that size (RFC 9162 §2.1.3.1). About log₂ of the size hashes, lowest first. */
export const inclusionProof = (index: number, size: number, read: ReadNode): Promise<Buffer[]> => {
  if (!(index >= 0 && index < size)) throw new RangeError(`There is no leaf ${index} in a tree of ${size}.`);
  return path(index, 0, size, read);
};

async function path(index: number, from: number, size: number, read: ReadNode): Promise<Buffer[]> {
  if (size === 1) return [];
  const left = leftOf(size);
  return index < left
    ? [...(await path(index, from, left, read)), await rangeHash(from + left, size - left, read)]
    : [...(await path(index - left, from + left, size - left, read)), await rangeHash(from, left, read)];
}

/** That a tree of size `before` is the beginning of the one of `size` (RFC 9162 §2.1.4.1). Empty where they are the same. */
export const consistencyProof = (before: number, size: number, read: ReadNode): Promise<Buffer[]> => {
  if (!(before >= 1 && before <= size)) throw new RangeError(`A tree of ${size} has no beginning of ${before}.`);
  return subproof(before, 0, size, true, read);
};

async function subproof(before: number, from: number, size: number, whole: boolean, read: ReadNode): Promise<Buffer[]> {
  if (before === size) return whole ? [] : [await rangeHash(from, size, read)];
  const left = leftOf(size);
  return before <= left
    ? [...(await subproof(before, from, left, whole, read)), await rangeHash(from + left, size - left, read)]
    : [...(await subproof(before - left, from + left, size - left, false, read)), await rangeHash(from, left, read)];
}

async function rangeHash(from: number, size: number, read: ReadNode): Promise<Buffer> {
  const level = Math.log2(size);
  if (Number.isInteger(level)) return read(level, from / size);
  const left = leftOf(size);
  return nodeHash(await rangeHash(from, left, read), await rangeHash(from + left, size - left, read));
}

/** The largest power of two below a size of 2 or more. */
const leftOf = (size: number): number => {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
};

const half = (n: number): number => Math.floor(n / 2);
const isOdd = (n: number): boolean => n % 2 === 1;

/** RFC 9162 §2.1.3.2. */
export function verifyInclusion(
  leaf: Buffer,
  index: number,
  size: number,
  proof: readonly Buffer[],
  root: Buffer,
): boolean {
  if (!(index >= 0 && index < size)) return false;
  let place = index;
  let last = size - 1;
  let hash = leaf;
  for (const each of proof) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      hash = nodeHash(each, hash);
      while (!isOdd(place) && place !== 0) [place, last] = [half(place), half(last)];
    } else hash = nodeHash(hash, each);
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && hash.equals(root);
}

export interface Tree {
  readonly size: number;
  readonly root: Buffer;
}

/** RFC 9162 §2.1.4.2. */
export function verifyConsistency(before: Tree, after: Tree, proof: readonly Buffer[]): boolean {
  if (before.size < 1 || before.size > after.size) return false;
  if (before.size === after.size) return proof.length === 0 && before.root.equals(after.root);
  const [first, ...rest] = Number.isInteger(Math.log2(before.size)) ? [before.root, ...proof] : proof;
  if (!first || proof.length === 0) return false;
  let [place, last] = [before.size - 1, after.size - 1];
  while (isOdd(place)) [place, last] = [half(place), half(last)];
  let [old, young] = [first, first];
  for (const each of rest) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      [old, young] = [nodeHash(each, old), nodeHash(each, young)];
      while (!isOdd(place) && place !== 0) [place, last] = [half(place), half(last)];
    } else young = nodeHash(young, each);
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && old.equals(before.root) && young.equals(after.root);
}
