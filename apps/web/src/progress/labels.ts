import type { Words } from '../words/ja';
import type { ProgressForm } from './progress';

/** What a field is called: `done`, `actuals/collection-rate`; `actuals` for all of them. */
export const labelIn =
  ({ indicators }: ProgressForm, words: Words['progress']) =>
  (name: string): string => {
    const [kind, indicator] = name.split('/');
    if (kind === 'actuals')
      return words.actual(indicators.find((each) => each.indicator === indicator)?.name ?? words.actualShort);
    const labels: Readonly<Record<string, string>> = {
      rating: words.rating,
      done: words.done,
      difficulties: words.difficulties,
      nextDirection: words.nextDirection,
      lateReason: words.lateReason,
      reasonToDiffer: words.reasonToDiffer,
      computed: words.computed,
      effectKind: words.effect,
      effectAmount: words.amount,
      effectBasis: words.basis,
      important: words.important,
      plan: words.plan,
    };
    return labels[name] ?? name;
  };
