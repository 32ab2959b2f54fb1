import type { Showing } from '../figure/show-figure';
import { FIELD_WORDS } from './review-field-words';
import { printed, wordOf } from './review-values';
import { PART_TITLES } from './review.words';

type Members = Readonly<Record<string, unknown>>;

/** Where in the set something stands: for programs a JSON pointer, for people the way to it in words. */
export interface Place {
  /** RFC 6901, with the key of an element instead of its index. */
  readonly pointer: string;
  /** The name of the nearest member or list. */
  readonly field: string;
  /** An element of that list, not the list itself. */
  readonly isElement: boolean;
  /** Headings on the way, and what is named there beside each other. */
  readonly headings: readonly string[];
  readonly words: readonly string[];
  /** How figures are printed there, before and after: an indicator may have got another unit. */
  readonly showing: { readonly before: Showing; readonly after: Showing };
}

export const PLACE_OF_SET: Place = {
  pointer: '',
  field: '',
  isElement: false,
  headings: [],
  words: [],
  showing: { before: {}, after: {} },
};

/** A member by its name, or an element of a list by its key. */
export function within(place: Place, name: string, before: unknown, after: unknown, element?: Members): Place {
  const pointer = `${place.pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const showing = { before: showingOf(before, place.showing.before), after: showingOf(after, place.showing.after) };
  if (!element) {
    const word = (FIELD_WORDS as Readonly<Record<string, string>>)[name] ?? name;
    return {
      ...place,
      pointer,
      field: name,
      isElement: false,
      words: word === '' ? place.words : [...place.words, word],
      showing,
    };
  }
  const heading = nameOf(place.field, element);
  const heads = HEADED.includes(place.field);
  return {
    ...place,
    pointer,
    isElement: true,
    headings: heads ? [...place.headings, ...place.words, heading] : place.headings,
    words: heads ? [] : [...place.words, heading],
    showing,
  };
}

/** 「No.10 市税・国保税の徴収率維持・向上 / 市税徴収率 / 令和6年度 実績」 */
export function placeText({ headings, words, field, isElement }: Place): string {
  const last = isElement ? undefined : AS_A_WHOLE[field];
  return [...headings, [...words, ...(last ? [last] : [])].join(' ')].filter((each) => each !== '').join(' / ');
}

/** What is not named on the way to its members, where it differs as a whole. */
const AS_A_WHOLE: Readonly<Record<string, string>> = {
  report: '報告',
  years: '年度',
  indicators: '指標',
  sheets: PART_TITLES.sheets,
};

/** Lists whose elements are headings by themselves; the others stand beside what they say. */
const HEADED: readonly string[] = ['sheets', 'indicators', 'rows', 'late', 'revisions', 'unsettled', 'opinions', 'priorities', 'itemChanges', 'moves', 'items']; // prettier-ignore

/** What a reader calls an element: its number and title, its name, its year, its grade. */
function nameOf(list: string, element: Members): string {
  const say = (field: string) => printed(field, element[field], {});
  if (list === 'chapters') return `第${String(element.no)}章 ${say('title')}`;
  if ('no' in element && 'title' in element) return `${say('no')} ${say('title')}${kindOf(list, element)}`;
  switch (list) {
    case 'approvals':
    case 'assessments':
      return `${say('title')} ${say('name')}`;
    case 'opinions':
      return `${say('body')} ${say('day')}`;
    case 'byYear':
      return `${say('year')} ${say('kind')}`;
    default: {
      const named = ['title', 'name', 'year', 'grade', 'kind', 'basis'].find(
        (field) => typeof element[field] !== 'object' && field in element,
      );
      return named ? say(named) : '';
    }
  }
}

const kindOf = (list: string, { kind, indicatorName }: Members): string => {
  if (list === 'revisions') return ` ${String(indicatorName)}`;
  return ['items', 'itemChanges'].includes(list) ? ` ${wordOf('kind', String(kind))}` : '';
};

const showingOf = (value: unknown, outer: Showing): Showing => {
  if (typeof value !== 'object' || value === null || !('unit' in value) || !('decimals' in value)) return outer;
  return { unit: String(value.unit), decimals: Number(value.decimals) };
};
