import type { Schema } from '@ayumi/api-client';
import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/api';

export type Item = Schema<'ItemAnswer'>;
export type Matter = Schema<'MatterAnswer'>;
export type Step = Schema<'StepAnswer'>;
export type Post = Schema<'PostAnswer'>;
export type Action = Schema<'ActionAnswer'>;
export type Outcome = Schema<'OutcomeAnswer'>;
export type Comment = Schema<'CommentAnswer'>;

export const useItem = (id: string) =>
  useQuery({
    queryKey: ['item', id],
    queryFn: () => answered(api.GET('/api/v1/items/{id}', { params: { path: { id } } })),
  });

export const planOf = (item: string): string => item.slice(0, item.lastIndexOf('.'));
/** Of an item, a plan or a review. */
export const cityOf = (id: string): string => id.slice(0, id.indexOf('-'));

/** A member of the content that every submission of its kind has. */
export const cycleOf = ({ content }: Matter): string | null => textIn(content, 'cycle');
export const indicatorOf = ({ content }: Matter): string | null => textIn(content, 'indicator');
export const yearOf = ({ content }: Matter): number | null => {
  const year = (content as Readonly<Record<string, unknown>>).fiscalYear;
  return typeof year === 'number' ? year : null;
};

function textIn(content: Matter['content'], member: string): string | null {
  const value = (content as Readonly<Record<string, unknown>>)[member];
  return typeof value === 'string' ? value : null;
}

/** The matter of the address; else the one that waits for whoever looks, else the newest that is under way, else the newest. */
export function chosenMatter({ matters, actions }: Item, asked: string | null): Matter | null {
  const newest = matters.toSorted((a, b) => (a.submittedAt < b.submittedAt ? 1 : -1));
  const mine = actions.find(({ command, allowed }) => command === 'approve' && allowed)?.matter;
  return (
    newest.find(({ matter }) => matter === asked) ??
    newest.find(({ matter }) => matter === mine) ??
    newest.find(({ status }) => ['in-progress', 'returned', 'recalled'].includes(status)) ??
    newest[0] ??
    null
  );
}

/** Reports that an open cycle asks for and nobody has submitted yet. */
export const awaitedIn = ({ actions, matters }: Item): readonly Action[] =>
  actions.filter(
    ({ command, matter }) => command === 'submit-progress' && !matters.some((each) => each.matter === matter),
  );

/** The report of the same stage a year before, once it was settled. */
export function lastYearOf({ matters }: Item, matter: Matter): Matter | null {
  const [year, stage] = split(cycleOf(matter) ?? '');
  if (year === null) return null;
  return matters.find((each) => each.status === 'settled' && cycleOf(each) === `${year - 1}-${stage}`) ?? null;
}

function split(cycle: string): readonly [number | null, string] {
  const found = /^(\d{4})-(.+)$/.exec(cycle);
  return found ? [Number(found[1]), found[2]!] : [null, ''];
}
