import { type Objects, textOf, utf16 } from './objects';
import { type Bytes, type Dictionary, isList, Syntax, type Value } from './syntax';

type Letters = ReadonlyMap<string, string>;

/** The text of one page by the number of its mark (MCID): what each part of the structure points to. */
export function lettersOn(page: Dictionary, objects: Objects, fonts: Map<Value, Letters>): Map<number, string> {
  const named = objects.dictionary(objects.dictionary(page['/Resources'])['/Font']) as Record<string, Value>;
  const texts = new Map<number, string>();
  const open: { mark: number | null; spoken: string | null }[] = [];
  let [letters, operands]: [Letters, Value[]] = [new Map(), []];
  const write = (text: string) => {
    const mark = open.findLast((each) => each.mark !== null)?.mark;
    if (mark !== undefined && mark !== null) texts.set(mark, (texts.get(mark) ?? '') + text);
  };
  const drawing = new Syntax(objects.list(page['/Contents']).map((each) => objects.stream(each)).join('\n')); // prettier-ignore
  for (let value = drawing.next(); value !== undefined; value = drawing.next()) {
    if (!isOperator(value)) {
      operands.push(value);
      continue;
    }
    switch (value.operator) {
      case 'BDC': {
        const { '/MCID': mark = null, '/ActualText': spoken = null } = objects.dictionary(operands[1]);
        open.push({ mark: mark as number | null, spoken: spoken === null ? null : textOf(spoken as Bytes) });
        break;
      }
      case 'BMC':
        open.push({ mark: null, spoken: null });
        break;
      case 'EMC': {
        const { spoken } = open.at(-1)!;
        if (spoken !== null) write(spoken);
        open.pop();
        break;
      }
      case 'Tf':
        letters = fontOf(objects, named[operands[0] as string]!, fonts);
        break;
      case 'Tj':
      case 'TJ':
        // What stands for itself in words is not spelled as well.
        if (open.every(({ spoken }) => spoken === null)) write(spelled(operands[0]!, letters));
        break;
      case "'":
      case '"':
      case 'BI':
        throw new Error(`cannot read a page that is drawn with ${value.operator}`);
    }
    operands = [];
  }
  return texts;
}

const isOperator = (value: Value): value is { operator: string } =>
  typeof value === 'object' && value !== null && 'operator' in value;

const spelled = (shown: Value, letters: Letters): string =>
  (isList(shown) ? shown : [shown])
    .filter((each): each is Bytes => typeof each === 'object' && each !== null && 'bytes' in each)
    .map(({ bytes }) => bytes.replace(/[^][^]/g, (code) => letters.get(code) ?? fail(code)))
    .join('');

const fail = (code: string): never => {
  throw new Error(`a letter without its meaning: ${Buffer.from(code, 'latin1').toString('hex')}`);
};

/** ToUnicode: the only place that says which letter a drawn shape is. */
function fontOf(objects: Objects, font: Value, known: Map<Value, Letters>): Letters {
  const map = objects.dictionary(font)['/ToUnicode']!;
  const stream = objects.dictionary(map);
  const letters = known.get(stream) ?? lettersIn(objects.stream(map));
  known.set(stream, letters);
  return letters;
}

function lettersIn(map: string): Letters {
  if (map.includes('beginbfrange')) throw new Error('cannot read ranges of letters');
  const letters = new Map<string, string>();
  for (const [, listed] of map.matchAll(/beginbfchar([^]*?)endbfchar/g)) {
    const syntax = new Syntax(listed!);
    for (let code = syntax.next(); code !== undefined; code = syntax.next())
      letters.set((code as Bytes).bytes, utf16((syntax.next() as Bytes).bytes));
  }
  return letters;
}
