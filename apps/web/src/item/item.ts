import type { Schema } from '@ayumi/api-client';
import { useQuery } from '@tanstack/react-query';
import { after } from '../api/after';
import { answered, api } from '../api/api';

export type ItemOfPlan = Schema<'ItemAnswer'>;
export type Matter = Schema<'MatterAnswer'>;
export type Action = Schema<'ActionAnswer'>;
export type Fields = Matter['submissions'][number]['fields'];

export const useItem = (id: string) =>
  useQuery({
    queryKey: ['item', id],
    queryFn: () => answered(api.GET('/api/v1/items/{id}', { params: { path: { id } } })),
  });

export const useHistory = (item: string) =>
  useQuery({
    queryKey: ['history', item],
    queryFn: () => answered(api.GET('/api/v1/history', { params: { query: { item, limit: 100, ...after() } } })),
  });

const ENDED = ['settled', 'withdrawn', 'rejected'];
export const isOpen = ({ status }: Matter): boolean => !ENDED.includes(status);

/** The matter that the address names; else one that is under way, else the last one. */
export const matterIn = ({ matters }: ItemOfPlan, named: string | null): Matter | null =>
  matters.find(({ matter }) => matter === named) ?? matters.findLast(isOpen) ?? matters.at(-1) ?? null;

export const actionOf = ({ actions }: ItemOfPlan, { matter }: Matter, command: string): Action | null =>
  actions.find((each) => each.command === command && each.matter === matter) ?? null;

export const mayDo = (item: ItemOfPlan, matter: Matter, command: string): boolean =>
  actionOf(item, matter, command)?.allowed ?? false;

export const presentFields = ({ submissions }: Matter): Fields => submissions.at(-1)?.fields ?? [];

/** What was submitted before what is there now; null for the first submission. */
export const previousFields = ({ submissions }: Matter): Fields | null => submissions.at(-2)?.fields ?? null;

/** What was settled a year before, for the same time of the year. */
export function lastYearsFields({ matters }: ItemOfPlan, matter: Matter): Fields | null {
  const [, year, stage] = /^progress-(\d{4})-(.+)$/.exec(matter.matter) ?? [];
  const before = matters.find((each) => each.matter === `progress-${Number(year) - 1}-${stage}`);
  return before?.status === 'settled' ? presentFields(before) : null;
}

export const fiscalYearOf = ({ content }: Matter): number | null =>
  typeof content['fiscalYear'] === 'number' ? content['fiscalYear'] : null;

/** Who comes after this step: the posts of the next one that has to answer; null where this one decides. */
export function nextStep({ steps }: Matter): Matter['steps'][number] | null {
  const here = steps.findIndex(({ state }) => state === 'current');
  return steps.find((step, index) => index > here && step.kind !== 'circulate') ?? null;
}

/** 行政経営課長 山田, 副市長 大久保: titles with the names of those who hold the posts. */
export const whoStands = (posts: Matter['steps'][number]['posts']): string =>
  posts.map(({ title, holders }) => [title, holders.join('・')].filter(Boolean).join(' ')).join('、');
