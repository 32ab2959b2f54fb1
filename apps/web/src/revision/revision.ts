import type { Schema } from '@ayumi/api-client';
import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/api';
import type { Problem } from '../api/problem';
import { YES, type Fields } from '../draft/fields';
import type { Reading, Typed } from '../figure/reading';
import { fiscalYear, type LanguageId } from '../parts/dates';
import { charactersIn } from '../progress/characters';
import type { Fault } from '../progress/faults';
import { LONGEST_TEXT } from '../progress/progress';
import type { Words } from '../words/ja';

export type RevisionForm = Schema<'RevisionFormAnswer'>;
export type FormYear = RevisionForm['years'][number];

export const useRevisionForm = (id: string, indicator: string) =>
  useQuery({
    queryKey: ['form', id, 'revision', indicator],
    queryFn: () =>
      answered(api.GET('/api/v1/forms/{id}/revision/{indicator}', { params: { path: { id, indicator } } })),
  });

export const targetOf = (year: number): string => `targets/${year}`;
/** The result of that year, compared with the new target. */
export const resultOf = (year: number): string => `results/${year}`;

export const formOf = (indicator: string): string => `revision-of-${indicator}`;

/** What stands in the fields before anybody types: the targets as they were asked for, else as they are in force. */
export function startOf({ years, submitted, important }: RevisionForm): Fields {
  return {
    ...Object.fromEntries(
      years
        .filter(({ settled }) => !settled)
        .map(({ year, targetTyped }) => [
          targetOf(year),
          submitted?.targets.find((each) => each.year === year)?.typed ?? targetTyped,
        ]),
    ),
    reason: submitted?.reason ?? '',
    touchesMoney: submitted?.touchesMoney ? YES : '',
    important: important ? YES : '',
  };
}

/** Years whose target would be another. The decision belongs to the server: this only leaves out what nobody touched. */
export const changedIn = ({ years }: RevisionForm, fields: Fields): readonly FormYear[] =>
  years.filter(({ year, settled, targetTyped }) => !settled && (fields[targetOf(year)] ?? '').trim() !== targetTyped);

export const orderOf = (form: RevisionForm, fields: Fields): Schema<'ReviseTarget'> => ({
  indicator: form.indicator,
  targets: changedIn(form, fields).map(({ year }) => ({ year, value: fields[targetOf(year)] ?? '' })),
  reason: fields.reason ?? '',
  touchesMoney: fields.touchesMoney === YES,
  ...(fields.important === YES && { important: true }),
});

/** The new targets as they are read, and every result against the new target of its year. */
export function figuresOf({ years, unit, kind, decimals, direction }: RevisionForm, fields: Fields): Typed[] {
  const about = { unit, kind, decimals };
  return years
    .filter(({ settled }) => !settled)
    .flatMap(({ year, result }) => {
      const target = fields[targetOf(year)] ?? '';
      const read = { key: targetOf(year), typed: target, ...about };
      return result ? [read, { key: resultOf(year), typed: result.actualTyped, ...about, direction, target }] : [read];
    });
}

export function faultsOf(
  form: RevisionForm,
  fields: Fields,
  readings: ReadonlyMap<string, Reading>,
  words: Words['revision']['faults'],
): Fault[] {
  const changed = changedIn(form, fields);
  const firstOpen = form.years.find(({ settled }) => !settled);
  const over = charactersIn(fields.reason ?? '') - LONGEST_TEXT;
  return [
    ...(changed.length === 0 && firstOpen ? [{ field: targetOf(firstOpen.year), text: words.nothingChanges }] : []),
    ...changed.flatMap(({ year }) => {
      const detail = readings.get(targetOf(year))?.detail;
      return detail ? [{ field: targetOf(year), text: detail }] : [];
    }),
    ...((fields.reason ?? '').trim() === '' ? [{ field: 'reason', text: words.reason }] : []),
    ...(over > 0 ? [{ field: 'reason', text: words.tooLong(over) }] : []),
  ];
}

/** The problem of the server at the fields that it points to. */
export function faultsIn({ errors = [], facts, detail }: Problem, form: RevisionForm): Fault[] {
  const year = typeof facts?.year === 'number' ? facts.year : form.years.find(({ settled }) => !settled)?.year;
  if (errors.length === 0)
    return typeof facts?.year === 'number' ? [{ field: targetOf(facts.year), text: detail }] : [];
  return errors.map(({ pointer, detail: text }) => ({
    field: pointer === '/reason' ? 'reason' : targetOf(year ?? 0),
    text,
  }));
}

/** What a field is called: `targets/2024`, `reason`. */
export const labelIn =
  (words: Words['revision'], language: LanguageId) =>
  (name: string): string => {
    const [kind, year] = name.split('/');
    if (kind === 'targets') return year ? words.newTarget(fiscalYear(Number(year), language)) : words.targets;
    const labels: Readonly<Record<string, string>> = {
      reason: words.reason,
      touchesMoney: words.touchesMoney,
      important: words.important,
    };
    return labels[name] ?? name;
  };
