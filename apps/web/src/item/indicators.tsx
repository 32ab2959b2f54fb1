import { Mark } from '../parts/mark';
import { useWords } from '../words/language';
import { Drawing } from './drawing';
import { lastYearOf, yearOf, type Item, type Matter } from './item';
import { IndicatorYears } from './indicator.years';

/** 目標との差: for every indicator the bullet graph, the years, and the figures beside them. */
export function Indicators({ item, matter }: { readonly item: Item; readonly matter: Matter }) {
  const { difference: words } = useWords();
  const numbers = item.indicators.filter(({ kind }) => kind === 'number');
  const others = item.indicators.filter(({ kind }) => kind !== 'number');
  return (
    <div className="grid gap-6 py-3">
      {numbers.length === 0 && <p>{words.noNumber}</p>}
      {[...numbers, ...others].map((indicator) => (
        <section key={indicator.indicator} className="break-inside-avoid border-b border-solid-gray-300 pb-4">
          <h3 lang="ja" className="mb-2 font-bold">
            {indicator.name}
          </h3>
          <Figures item={item} matter={matter} id={indicator.indicator} />
          {indicator.kind === 'number' && (
            <div className="mt-2 flex flex-wrap gap-4">
              <Drawing
                src={chartOf(item, indicator.indicator, 'bullet', yearOf(matter))}
                alt={words.bulletAlt(indicator.name)}
              />
              <Drawing
                src={chartOf(item, indicator.indicator, 'sparkline', null)}
                alt={words.sparklineAlt(indicator.name)}
              />
            </div>
          )}
          <IndicatorYears item={item} indicator={indicator} />
        </section>
      ))}
    </div>
  );
}

const chartOf = ({ item }: Item, indicator: string, kind: string, year: number | null): string =>
  `/api/v1/items/${item}/indicators/${indicator}/chart.svg?kind=${kind}${year === null ? '' : `&year=${year}`}`;

const VERDICTS = {
  met: ['check', 'text-success-2'],
  'not-met': ['triangle', 'text-warning-orange-2'],
  'not-comparable': ['dash', 'text-solid-gray-700'],
} as const;

/** This year's actual against its target, and last year's. */
function Figures({ item, matter, id }: { readonly item: Item; readonly matter: Matter; readonly id: string }) {
  const { difference: words } = useWords();
  const result = matter.results.find(({ indicator }) => indicator === id);
  const before = lastYearOf(item, matter)?.results.find(({ indicator }) => indicator === id);
  if (!result) return null;
  const [shape, colour] = VERDICTS[result.comparison];
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-1">
      <Figure word={words.actual} text={result.actual?.text ?? words.notReported} />
      <Figure
        word={words.targetValue}
        text={result.target.text || '－'}
        hint={result.targetVersion > 1 ? words.targetVersion(result.targetVersion) : undefined}
      />
      <Figure word={words.lastYear} text={before?.actual?.text ?? '－'} />
      <div className="flex gap-2">
        <dt className="font-bold">{words.verdict}</dt>
        <dd className={`font-bold ${colour}`}>
          <Mark shape={shape} /> {words.verdicts[result.comparison]}
        </dd>
      </div>
    </dl>
  );
}

interface FigureParameters {
  readonly word: string;
  readonly text: string;
  readonly hint?: string;
}

const Figure = ({ word, text, hint }: FigureParameters) => (
  <div className="flex gap-2">
    <dt className="font-bold">{word}</dt>
    <dd lang="ja" className="tabular-nums">
      {text} {hint && <span className="text-sm text-solid-gray-700">({hint})</span>}
    </dd>
  </div>
);
