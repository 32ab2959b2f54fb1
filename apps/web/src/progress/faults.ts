import type { Problem } from '../api/problem';
import type { Fields } from '../draft/fields';
import type { Reading } from '../figure/reading';
import type { Words } from '../words/ja';
import { charactersIn } from './characters';
import { differs, type FormGrade } from './computed-grade';
import { actualOf, isBehind, LONGEST_TEXT, orderOf, TEXTS, type ProgressForm } from './progress';

/** What stands in the way of submitting, and the field where it can be mended. */
export interface Fault {
  readonly field: string;
  readonly text: string;
}

/** All at once, before anything is sent; the server judges again and has the last word. */
export function faultsOf(
  form: ProgressForm,
  fields: Fields,
  readings: ReadonlyMap<string, Reading>,
  words: Words['progress']['faults'],
  grade: FormGrade | null,
): Fault[] {
  const filled = (name: string) => (fields[name] ?? '').trim() !== '';
  const late = isBehind(form, fields);
  const differing = differs(grade, fields);
  return [
    ...(filled('rating') ? [] : [{ field: 'rating', text: words.rating }]),
    ...(late && !filled('lateReason') ? [{ field: 'lateReason', text: words.lateReason }] : []),
    ...(differing && !filled('reasonToDiffer')
      ? [{ field: 'reasonToDiffer', text: words.reasonToDiffer(grade?.computed?.grade ?? '') }]
      : []),
    ...form.indicators.flatMap(({ indicator, name }) => {
      const field = actualOf(indicator);
      const detail = readings.get(field)?.detail;
      if (!filled(field)) return [{ field, text: words.actual(name) }];
      return detail ? [{ field, text: detail }] : [];
    }),
    ...(filled('done') ? [] : [{ field: 'done', text: words.done }]),
    ...[
      ...TEXTS,
      ...(late ? (['lateReason'] as const) : []),
      ...(differing ? (['reasonToDiffer'] as const) : []),
    ].flatMap((field) => {
      const over = charactersIn(fields[field] ?? '') - LONGEST_TEXT;
      return over > 0 ? [{ field, text: words.tooLong(field, over) }] : [];
    }),
    ...effectFaults(fields, readings, words),
  ];
}

function effectFaults(fields: Fields, readings: ReadonlyMap<string, Reading>, words: Words['progress']['faults']) {
  if (!fields.effectKind) return [];
  const reading = readings.get('effectAmount');
  const isAmount = !fields.effectAmount || !reading || ['number', 'unmeasured'].includes(String(reading.figure?.is));
  return [
    ...(isAmount ? [] : [{ field: 'effectAmount', text: words.amount }]),
    ...(fields.effectBasis ? [] : [{ field: 'effectBasis', text: words.basis }]),
  ];
}

/** The problem of the server at the fields that it points to: `/done`, `/actuals/0/value`, `/actuals` with facts. */
export function faultsIn(problem: Problem, form: ProgressForm, fields: Fields): Fault[] {
  const order = orderOf(form, fields);
  const fieldAt = (pointer: string): string | null => {
    const [, name = '', index] = pointer.split('/');
    if (name === 'actuals') {
      const indicator = problem.facts?.indicator ?? order.actuals?.[Number(index)]?.indicator;
      return typeof indicator === 'string' ? actualOf(indicator) : 'effectAmount';
    }
    if (name === 'financialEffect') return index === 'basis' ? 'effectBasis' : 'effectAmount';
    return Object.hasOwn(fields, name) ? name : null;
  };
  return (problem.errors ?? []).flatMap(({ pointer, detail }) => {
    const field = fieldAt(pointer);
    return field === null ? [] : [{ field, text: detail }];
  });
}
