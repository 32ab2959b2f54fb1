import { type Complain, readText } from './plan.document.cells';

/** The cell as it stands, paragraphs and all. */
export function readPurpose(cells: readonly string[], complain: Complain): string | null {
  const text = readText(cells, complain);
  return text !== null && markup.test(text) ? complain(markupLeft) : text;
}

/** Several purposes share a cell, parted by a space after a full stop; any other space belongs to its sentence. */
export const paragraphsOf = (purpose: string): string[] => purpose.split(/(?<=。)\s+/);

/**
 * A 取組内容 cell comes in three kinds: with bullets (・ at its start or after white space, never 廃止・縮小), as the
 * remains of a list (`<ul …>`, its entries parted by spaces), or as one plain text.
 */
export function readInitiatives(cells: readonly string[], complain: Complain): string[] | null {
  const cell = readText(cells, complain);
  if (cell === null) return null;
  // Some cells keep the list tag of the web page that the plan was taken from.
  const text = cell.replace(/^<ul\b[^>]*>|<\/ul>$/gi, '').trim();
  const isList = text !== cell;
  if (markup.test(text)) return complain(markupLeft);
  if (/^・?$/.test(text)) return complain('has an empty list of initiatives.');
  if (text.startsWith('・')) return bulleted(text);
  if (!isList) return /\s・/.test(text) ? bulleted(text) : [text];
  if (/\s・/.test(text)) return complain(`has a list that is only partly bulleted: ${advice}`);
  const doubt = spaceInDoubt.exec(text)?.[0];
  if (doubt !== undefined) return complain(`has a space in "${doubt}" that may or may not part two entries: ${advice}`);
  return text.split(/\s+/);
}

const markup = /<\/?[a-z]/i;
const markupLeft = 'has markup left in its text.';
const advice = 'put ・ before every initiative.';

const bulleted = (text: string): string[] =>
  text
    .split(/(?:^|\s+)・\s*/)
    .map((each) => each.trim())
    .filter((each) => each !== '');

/** Beside Latin letters a space may be mere spacing (新たな SNS の活用), unless a sentence or a bracket has just ended. */
const spaceInDoubt = /\S*(?:[A-Za-z0-9]\s+|[^\s。）」』]\s+(?=[A-Za-z0-9]))\S*/;
