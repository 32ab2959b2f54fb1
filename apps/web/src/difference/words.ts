/** Part of a text: in both, only in the old one, only in the new one. */
export interface Part {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

const WORDS = new Intl.Segmenter('ja', { granularity: 'word' });
const CHARACTERS = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/**
 * The words of a text, in order, nothing left out. A word never ends inside a character as readers count them: 葛 with
 * its variation selector, 𠮷, a flag stay whole, whatever the dictionary of the browser thinks.
 */
export function wordsOf(text: string): readonly string[] {
  const starts = new Set(Array.from(CHARACTERS.segment(text), ({ index }) => index));
  const words: string[] = [];
  for (const { segment, index } of WORDS.segment(text)) {
    if (starts.has(index)) words.push(segment);
    else words[words.length - 1] += segment;
  }
  return words;
}

/** How a text became another: as little as possible gone and new, counted in words; what went stands before what came. */
export function differenceOf(before: string, now: string): readonly Part[] {
  const [a, b] = [wordsOf(before), wordsOf(now)];
  const head = commonLength(a, b, (list, n) => list[n]);
  const [restA, restB] = [a.slice(head), b.slice(head)];
  const tail = commonLength(restA, restB, (list, n) => list[list.length - 1 - n]);
  return joined([
    { kind: 'same', text: a.slice(0, head).join('') },
    ...changed(restA.slice(0, restA.length - tail), restB.slice(0, restB.length - tail)),
    { kind: 'same', text: restA.slice(restA.length - tail).join('') },
  ]);
}

type At = (list: readonly string[], n: number) => string | undefined;

function commonLength(a: readonly string[], b: readonly string[], at: At): number {
  const most = Math.min(a.length, b.length);
  let n = 0;
  while (n < most && at(a, n) === at(b, n)) n += 1;
  return n;
}

/** Walks the table of longest common subsequences. */
function* changed(a: readonly string[], b: readonly string[]): Generator<Part> {
  const [idsA, idsB] = numbered(a, b);
  const width = b.length + 1;
  const kept = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      kept[i * width + j] =
        idsA[i] === idsB[j]
          ? kept[(i + 1) * width + j + 1]! + 1
          : Math.max(kept[(i + 1) * width + j]!, kept[i * width + j + 1]!);
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && idsA[i] === idsB[j]) {
      yield { kind: 'same', text: a[i]! };
      [i, j] = [i + 1, j + 1];
    } else if (j >= b.length || (i < a.length && kept[(i + 1) * width + j]! >= kept[i * width + j + 1]!)) {
      yield { kind: 'gone', text: a[i]! };
      i += 1;
    } else {
      yield { kind: 'new', text: b[j]! };
      j += 1;
    }
  }
}

/** The same word, the same number: millions of comparisons must not be those of texts. */
function numbered(a: readonly string[], b: readonly string[]): readonly [Int32Array, Int32Array] {
  const known = new Map<string, number>();
  const idOf = (word: string): number => {
    const id = known.get(word) ?? known.size;
    known.set(word, id);
    return id;
  };
  return [Int32Array.from(a, idOf), Int32Array.from(b, idOf)];
}

/** Neighbours of one kind in one piece; between two that stayed, first what went, then what came. */
function joined(parts: Iterable<Part>): readonly Part[] {
  const all: Part[] = [];
  let [gone, fresh] = ['', ''];
  const flush = () => {
    if (gone) all.push({ kind: 'gone', text: gone });
    if (fresh) all.push({ kind: 'new', text: fresh });
    [gone, fresh] = ['', ''];
  };
  for (const { kind, text } of parts) {
    if (kind === 'gone') gone += text;
    else if (kind === 'new') fresh += text;
    else if (text) {
      flush();
      const last = all.at(-1);
      if (last?.kind === 'same') all[all.length - 1] = { kind, text: last.text + text };
      else all.push({ kind, text });
    }
  }
  flush();
  return all;
}
