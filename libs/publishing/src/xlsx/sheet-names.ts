import { lettersIn } from './text-size';

const LONGEST = 31;
/** Excel repairs a file that has these in the name of a sheet, and breaks links through an apostrophe. */
const FORBIDDEN = /[:\\/?*[\]'\u0000-\u001f]/g; // oxlint-disable-line no-control-regex

/** A name for each caption, in order: at most 31 UTF-16 units, without forbidden signs, unique whatever the case. */
export function sheetNames(captions: readonly string[]): string[] {
  const taken = new Set<string>();
  return captions.map((caption) => {
    const plain = caption.replace(FORBIDDEN, ' ').trim() || '表';
    for (let n = 1; ; n++) {
      const ending = n === 1 ? '' : `（${n}）`;
      const name = `${cut(plain, LONGEST - ending.length)}${ending}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}

function cut(text: string, length: number): string {
  let kept = '';
  for (const letter of lettersIn(text)) {
    if (kept.length + letter.length > length) break;
    kept += letter;
  }
  return kept.trim();
}
