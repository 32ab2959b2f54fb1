import type { Fields } from '../draft/fields';
import type { Review } from './review';

type Priorities = Review['editorial']['priorities'];

/** Name of the field with the reason for an item, and back. */
export const reasonOf = {
  field: (item: string): string => `reason/${item}`,
  itemIn: (field: string): string => field.slice('reason/'.length),
};

/** The priority items as fields of a form: which, and why each. */
export const fieldsOf = (priorities: Priorities): Fields => ({
  chosen: priorities.map(({ item }) => item).join(' '),
  ...Object.fromEntries(priorities.map(({ item, reason }) => [reasonOf.field(item), reason])),
});

export const chosenIn = ({ chosen = '' }: Fields): readonly string[] => chosen.split(' ').filter(Boolean);

/** The body of the command. A reason that was typed for an item that is no longer chosen stays behind. */
export const prioritiesIn = (fields: Fields) =>
  chosenIn(fields).map((item) => ({ item, reason: fields[reasonOf.field(item)] ?? '' }));
