import type { Fields } from '../draft/fields';
import { YES } from '../draft/fields';
import type { Reading } from '../figure/reading';
import type { Fault } from '../progress/faults';
import { differs, type FormGrade } from '../progress/computed-grade';
import { labelIn } from '../progress/labels';
import { actualOf, isBehind, type ProgressForm } from '../progress/progress';
import type { Words } from '../words/ja';
import type { Answer } from './answers';

/** The fields as answers in words; beside them those that were submitted last time. */
export function progressAnswers(
  form: ProgressForm,
  fields: Fields,
  submitted: Fields | null,
  readings: ReadonlyMap<string, Reading>,
  faults: readonly Fault[],
  words: Words['progress'],
  computed: FormGrade | null,
): Answer[] {
  const labelOf = labelIn(form, words);
  const answer = (field: string, wordOf: (value: string, isNow: boolean) => string, isRequired = false): Answer => ({
    field,
    label: labelOf(field),
    value: wordOf(fields[field] ?? '', true),
    last: submitted && submitted[field] !== fields[field] ? wordOf(submitted[field] ?? '', false) : null,
    isRequired,
    fault: faults.find((each) => each.field === field)?.text ?? null,
  });
  const asTyped = (value: string) => value.trim();
  const grade = (value: string) => {
    const found = form.grades.find((each) => each.grade === value);
    return found ? `${found.grade} ${found.label}` : '';
  };
  const figure = (field: string, unit: string) => (value: string, isNow: boolean) =>
    (isNow ? readings.get(field)?.shown : value && `${value}${/\d$/.test(value) ? unit : ''}`) || value.trim();
  return [
    answer('rating', grade, true),
    ...computedAnswer(form, computed, words),
    ...(differs(computed, fields) ? [answer('reasonToDiffer', asTyped, true)] : []),
    ...(isBehind(form, fields) ? [answer('lateReason', asTyped, true)] : []),
    ...form.indicators.map(({ indicator, unit }) =>
      answer(actualOf(indicator), figure(actualOf(indicator), unit), true),
    ),
    answer('done', asTyped, true),
    answer('difficulties', asTyped),
    answer('nextDirection', asTyped),
    answer('effectKind', (value) => words.effectKinds[value as 'revenue' | 'saving'] ?? words.effectNone),
    ...(fields.effectKind
      ? [
          answer('effectAmount', figure('effectAmount', '千円')),
          answer('effectBasis', (value) => words.bases[value as 'budget'] ?? '', true),
        ]
      : []),
    answer('important', (value) => (value === YES ? words.yes : words.no)),
  ];
}

/** The computed grade beside the chosen one; what it comes from is mended at the actuals. */
function computedAnswer(form: ProgressForm, grade: FormGrade | null, words: Words['progress']): Answer[] {
  if (form.ruleWords === null || !grade) return [];
  const label = form.grades.find((each) => each.grade === grade.computed?.grade)?.label ?? '';
  const value = grade.computed
    ? `${grade.computed.grade} ${label}: ${grade.computed.basis}`
    : words.computedNone(grade.cannot ?? '');
  return [{ field: 'computed', label: words.computed, value, last: null, isRequired: false, fault: null }];
}
