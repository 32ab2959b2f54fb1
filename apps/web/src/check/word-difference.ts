/** A run of words that stayed, went or came. */
export interface Run {
  readonly is: 'same' | 'gone' | 'new';
  readonly text: string;
}

const WORDS = new Intl.Segmenter('ja', { granularity: 'word' });
/** Beyond this many pairs of words the middle is shown as replaced: nobody reads a longer patchwork. */
const PAIRS_AT_MOST = 4_000_000;

/** Word by word what changed from one text to the other; their texts without `new`, without `gone`, are the two. */
export function wordDifference(before: string, now: string): Run[] {
  const [a, b] = [wordsOf(before), wordsOf(now)];
  const head = commonHead(a, b);
  const tail = commonHead(a.slice(head).toReversed(), b.slice(head).toReversed());
  const [goneWords, newWords] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  const middle =
    goneWords.length * newWords.length > PAIRS_AT_MOST
      ? [run('gone', goneWords), run('new', newWords)]
      : between(goneWords, newWords);
  return joined([run('same', a.slice(0, head)), ...middle, run('same', a.slice(a.length - tail))]);
}

const wordsOf = (text: string): string[] => Array.from(WORDS.segment(text), ({ segment }) => segment);
const run = (is: Run['is'], words: readonly string[]): Run => ({ is, text: words.join('') });

function commonHead(a: readonly string[], b: readonly string[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

/** Along the longest common subsequence. */
function between(a: readonly string[], b: readonly string[]): Run[] {
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i * width + j] =
        a[i] === b[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
  const runs: Run[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      runs.push({ is: 'same', text: a[i]! });
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!))
      runs.push({ is: 'gone', text: a[i++]! });
    else runs.push({ is: 'new', text: b[j++]! });
  }
  return runs;
}

function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const each of runs) {
    const last = result.at(-1);
    if (each.text === '') continue;
    if (last?.is === each.is) result[result.length - 1] = { is: each.is, text: last.text + each.text };
    else result.push(each);
  }
  return result;
}
