import { ComparisonMark } from '../figure/comparison';
import { FigureField } from '../figure/figure.field';
import type { Reading } from '../figure/reading';
import { fiscalYear } from '../parts/dates';
import { useLanguage, useWords } from '../words/language';
import { FieldRow } from './field-row';
import { actualOf, type ProgressForm } from './progress';

interface Parameters {
  readonly indicator: ProgressForm['indicators'][number];
  readonly value: string;
  readonly error: string | null;
  readonly reading: Reading | undefined;
  readonly onChange: (value: string) => void;
}

/** 実績値 of one indicator: last year's beside it, this year's target under it. */
export function ActualField({ indicator, value, error, reading, onChange }: Parameters) {
  const { progress: words, figure } = useWords();
  const { language } = useLanguage();
  const { before, target, name, unit, kind, milestones } = indicator;
  return (
    <FieldRow
      before={
        before && (
          <p>
            <span className="block font-bold">{figure.before(fiscalYear(before.year, language))}</span>
            <span lang="ja" className="mr-3">
              {before.actual.text}
            </span>
            <span className="mr-3">
              {figure.target} <span lang="ja">{before.target.text || words.noTarget}</span>
            </span>
            {before.actual.is !== 'text' && <ComparisonMark comparison={before.comparison} />}
          </p>
        )
      }
    >
      <FigureField
        id={`field-${actualOf(indicator.indicator)}`}
        label={words.actual(name)}
        hint={kind === 'number' ? words.actualHint(unit) : words.milestoneHint}
        value={value}
        error={error}
        reading={reading}
        isRequired
        onChange={onChange}
      >
        <p className="flex flex-wrap gap-x-4 text-sm">
          <span>
            {figure.target} <strong lang="ja">{target.text || words.noTarget}</strong>
          </span>
          {milestones.length > 0 && (
            <span>
              {words.milestones} <span lang="ja">{milestones.join(' → ')}</span>
            </span>
          )}
          {value.trim() !== '' && reading?.comparison && kind === 'number' && (
            <ComparisonMark comparison={reading.comparison} />
          )}
        </p>
      </FigureField>
    </FieldRow>
  );
}
