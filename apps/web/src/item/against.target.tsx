import { useWords } from '../words/language';
import { fiscalYearOf, type ItemOfPlan, type Matter } from './item';

interface Parameters {
  readonly item: ItemOfPlan;
  readonly matter: Matter;
}

/** 目標との差: what the server draws for every indicator, and for an item without a number its years. A table stands beside. */
export function AgainstTarget({ item, matter }: Parameters) {
  const { item: words } = useWords();
  const year = fiscalYearOf(matter) ?? item.annualPlan.at(-1)?.year ?? null;
  const base = `/api/v1/items/${item.item}`;
  return (
    <div className="grid gap-6">
      <figure>
        <figcaption className="font-bold">{words.years}</figcaption>
        <img src={`${base}/years.svg`} alt={words.yearsDrawn(item.title)} className="h-auto max-w-full" />
      </figure>
      {item.indicators.length === 0 && <p>{words.noIndicators}</p>}
      {item.indicators.map((indicator) => (
        <figure key={indicator.indicator} className="grid gap-2">
          <figcaption lang="ja" className="font-bold">
            {indicator.name}
          </figcaption>
          <img
            src={`${base}/indicators/${indicator.indicator}/chart.svg?kind=bullet${year ? `&year=${year}` : ''}`}
            alt={words.bulletDrawn(indicator.name)}
            className="h-auto max-w-full"
          />
          <img
            src={`${base}/indicators/${indicator.indicator}/chart.svg?kind=sparkline`}
            alt={words.sparklineDrawn(indicator.name)}
            className="h-auto max-w-full"
          />
          <TargetTable indicator={indicator} />
        </figure>
      ))}
    </div>
  );
}

function TargetTable({ indicator }: { readonly indicator: ItemOfPlan['indicators'][number] }) {
  const { item: words } = useWords();
  const inForce = indicator.versions.at(-1);
  return (
    <div className="overflow-x-auto">
      <table className="text-sm">
        <caption className="text-left">{words.targetsInForce(inForce?.version ?? 1)}</caption>
        <thead>
          <tr>
            <th scope="col" className="border border-solid-gray-400 px-2 py-1 text-left">
              {words.baseline(indicator.baseline.label)}
            </th>
            {inForce?.targets.map(({ year, label }) => (
              <th key={year} scope="col" className="border border-solid-gray-400 px-2 py-1 text-left whitespace-nowrap">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <td className="border border-solid-gray-400 px-2 py-1">{indicator.baseline.text}</td>
            {inForce?.targets.map(({ year, text }) => (
              <td key={year} className="border border-solid-gray-400 px-2 py-1">
                {text}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
