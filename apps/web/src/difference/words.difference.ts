/** A stretch of text that both have, or that only one of them has. */
export interface Piece {
  readonly is: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Two long texts that have nothing in common are shown one after the other: comparing them would take longer than reading. */
const CELLS_AT_MOST = 4_000_000;

/** What became of a text, word by word; a word is what `Intl.Segmenter` calls one, so no character is ever torn. */
export function differenceOf(before: string, now: string): readonly Piece[] {
  if (before === now) return now === '' ? [] : [{ is: 'same', text: now }];
  const [old, fresh] = [segmentsOf(before), segmentsOf(now)];
  const head = sharedHead(old, fresh);
  const tail = sharedTail(old.slice(head), fresh.slice(head));
  const [gone, added] = [old.slice(head, old.length - tail), fresh.slice(head, fresh.length - tail)];
  return joined([
    ...old.slice(0, head).map(same),
    ...middle(gone, added),
    ...(tail > 0 ? old.slice(-tail).map(same) : []),
  ]);
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });
const segmentsOf = (text: string): readonly string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);
const same = (text: string): Piece => ({ is: 'same', text });

const sharedHead = (a: readonly string[], b: readonly string[]): number => {
  const end = a.findIndex((segment, index) => segment !== b[index]);
  return end < 0 ? Math.min(a.length, b.length) : end;
};
const sharedTail = (a: readonly string[], b: readonly string[]): number => sharedHead(a.toReversed(), b.toReversed());

/** The longest common subsequence of what lies between equal head and tail. */
function middle(gone: readonly string[], added: readonly string[]): readonly Piece[] {
  const whole: readonly Piece[] = [
    { is: 'gone', text: gone.join('') },
    { is: 'new', text: added.join('') },
  ];
  if (gone.length * added.length > CELLS_AT_MOST) return whole;
  const width = added.length + 1;
  const lengths = new Uint16Array((gone.length + 1) * width);
  for (let i = gone.length - 1; i >= 0; i--)
    for (let j = added.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        gone[i] === added[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < gone.length || j < added.length) {
    if (i < gone.length && j < added.length && gone[i] === added[j]) {
      pieces.push(same(gone[i]!));
      i++;
      j++;
    } else if (j >= added.length || (i < gone.length && lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!))
      pieces.push({ is: 'gone', text: gone[i++]! });
    else pieces.push({ is: 'new', text: added[j++]! });
  }
  return pieces;
}

function joined(pieces: readonly Piece[]): readonly Piece[] {
  const whole: Piece[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (piece.text === '') continue;
    if (last?.is === piece.is) whole[whole.length - 1] = { is: piece.is, text: last.text + piece.text };
    else whole.push(piece);
  }
  return whole;
}
