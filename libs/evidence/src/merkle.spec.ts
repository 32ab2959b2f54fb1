import { assert, asyncProperty, integer, nat, pre, property } from 'fast-check';
import { createHash } from 'node:crypto';
import { EMPTY_ROOT, Frontier, leafHash, type Node, peaksOf } from './merkle';
import { consistencyProof, inclusionProof, verifyConsistency, verifyInclusion } from './proofs';

/** RFC 9162 §2.1.1, word for word, with no line in common with what is tested. */
function mth(entries: readonly Buffer[]): Buffer {
  const sha = (...parts: Buffer[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();
  if (entries.length === 0) return sha();
  if (entries.length === 1) return sha(Buffer.of(0), entries[0]!);
  let k = 1;
  while (k * 2 < entries.length) k *= 2;
  return sha(Buffer.of(1), mth(entries.slice(0, k)), mth(entries.slice(k)));
}

/** The eight leaves of the tests of Certificate Transparency. */
const CT = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(
  (hex) => Buffer.from(hex, 'hex'),
);
const CT_ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const SIZE = 70;
const entries = Array.from({ length: SIZE }, (_, n) => Buffer.from(`event ${n}`));
const leaf = (n: number): Buffer => leafHash(entries[n]!);

function grow(contents: readonly Buffer[]): { frontier: Frontier; roots: Buffer[]; nodes: Map<string, Node> } {
  const frontier = new Frontier();
  const nodes = new Map<string, Node>();
  const roots = [frontier.root()];
  for (const content of contents) {
    for (const node of frontier.append(leafHash(content))) nodes.set(`${node.level}/${node.place}`, node);
    roots.push(frontier.root());
  }
  return { frontier, roots, nodes };
}

describe('The tree of RFC 9162', () => {
  const { roots, nodes } = grow(entries);
  const read = (level: number, place: number): Buffer => nodes.get(`${level}/${place}`)!.hash;
  const sizes = integer({ min: 1, max: SIZE });

  it('has the known roots of Certificate Transparency', () => {
    expect(grow(CT).roots.map((root) => root.toString('hex'))).toEqual(CT_ROOTS);
    expect(EMPTY_ROOT.toString('hex')).toBe(CT_ROOTS[0]);
  });

  it('gives the known path for the sixth of eight leaves', async () => {
    const known = grow(CT).nodes;
    const proof = await inclusionProof(5, 8, (level, place) => known.get(`${level}/${place}`)!.hash);
    expect(proof.map((hash) => hash.toString('hex'))).toEqual([
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
  });

  it('has the root of the definition at every size', () => {
    for (let size = 0; size <= SIZE; size++) expect(roots[size]).toEqual(mth(entries.slice(0, size)));
  });

  it('goes on from its peaks as if it had never stopped', () => {
    assert(
      property(sizes, (size) => {
        const resumed = new Frontier(
          size,
          peaksOf(size).map(({ level, place }) => read(level, place)),
        );
        expect(resumed.root()).toEqual(roots[size]);
        for (let n = size; n < SIZE; n++) resumed.append(leaf(n));
        expect(resumed.root()).toEqual(roots[SIZE]);
      }),
    );
  });

  it('proves every leaf of every tree, at its own place and no other, in no more than log₂ hashes', async () => {
    for (let size = 1; size <= SIZE; size++)
      for (let index = 0; index < size; index++) {
        const proof = await inclusionProof(index, size, read);
        expect(proof.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)));
        expect(verifyInclusion(leaf(index), index, size, proof, roots[size]!)).toBe(true);
        expect(verifyInclusion(leaf((index + 1) % SIZE), index, size, proof, roots[size]!)).toBe(false);
        expect(verifyInclusion(leaf(index), (index + 1) % size, size, proof, roots[size]!)).toBe(size === 1);
        expect(verifyInclusion(leaf(index), index, size, [...proof, leaf(0)], roots[size]!)).toBe(false);
      }
  });

  it('proves that every smaller tree is its beginning, and believes no other', async () => {
    for (let size = 1; size <= SIZE; size++)
      for (let before = 1; before <= size; before++) {
        const proof = await consistencyProof(before, size, read);
        const [old, young] = [
          { size: before, root: roots[before]! },
          { size, root: roots[size]! },
        ];
        expect(verifyConsistency(old, young, proof)).toBe(true);
        expect(verifyConsistency({ ...old, root: leaf(0) }, { ...young, root: leaf(1) }, proof)).toBe(false);
        expect(verifyConsistency(old, { ...young, root: EMPTY_ROOT }, proof)).toBe(false);
        expect(verifyConsistency(old, young, [...proof, leaf(0)])).toBe(false);
      }
  });

  it('refuses a proof with any bit changed', async () => {
    await assert(
      asyncProperty(sizes, nat(), nat(), async (size, at, bit) => {
        const index = at % size;
        const proof = await inclusionProof(index, size, read);
        pre(proof.length > 0);
        const bent = proof.map((hash) => Buffer.from(hash));
        bent[bit % bent.length]![bit % 32]! ^= 1 << (bit % 8);
        expect(verifyInclusion(leaf(index), index, size, bent, roots[size]!)).toBe(false);
      }),
    );
  });
});
