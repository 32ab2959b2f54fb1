import { fiscalYear } from '../parts/dates';
import { Moment } from '../parts/moment';
import { useLanguage, useWords } from '../words/language';
import type { Item } from './plan';

/** An indicator with every set of targets that was ever in force. */
export function IndicatorTable({ indicator }: { readonly indicator: Item['indicators'][number] }) {
  const { plan: words, parts } = useWords();
  const { name, unit, direction, targetKind, firstYear, milestones, baseline, versions } = indicator;
  const { language } = useLanguage();
  const years = [...new Set(versions.flatMap(({ targets }) => targets.map(({ year }) => year)))].toSorted(
    (a, b) => a - b,
  );
  const labels = new Map(versions.flatMap(({ targets }) => targets.map(({ year, label }) => [year, label] as const)));
  const cell = 'border border-solid-gray-300 px-2 py-1';
  return (
    <div className="mb-4">
      <h3 lang="ja" className="font-bold">
        {name}
      </h3>
      <p className="text-sm">
        {parts.listed([
          ...(unit ? [words.unit(unit)] : []),
          words.directions[direction as keyof typeof words.directions],
          words.targetKinds[targetKind as keyof typeof words.targetKinds],
          ...(firstYear === undefined ? [] : [`${words.firstYear} ${fiscalYear(firstYear, language)}`]),
          words.baseline(baseline.label, baseline.text),
        ])}
      </p>
      {milestones && (
        <p className="text-sm">
          {words.milestoneOrder} <span lang="ja">{milestones.join(' → ')}</span>
        </p>
      )}
      {/* It may be wider than a narrow page; whoever has a keyboard only must be able to move it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="overflow-x-auto" role="group" aria-label={words.targetsOf(name)} tabIndex={0}>
        <table role="table" className="versions mt-1 border-collapse text-sm">
          <caption className="sr-only">{words.targetsOf(name)}</caption>
          <thead>
            <tr>
              <th scope="col" className={`${cell} text-left`}>
                {words.version}
              </th>
              {years.map((year) => (
                <th key={year} scope="col" lang="ja" className={cell}>
                  {labels.get(year)}
                </th>
              ))}
              <th scope="col" className={`${cell} text-left`}>
                {words.since}
              </th>
            </tr>
          </thead>
          <tbody>
            {versions.toReversed().map(({ version, since, targets, matter }, index) => (
              <tr key={version} className={index === 0 ? 'font-bold' : 'text-solid-gray-700'}>
                <th scope="row" className={`${cell} text-left font-[inherit]`}>
                  {words.versionNo(version)} {index === 0 ? words.inForce : ''}
                </th>
                {years.map((year) => (
                  <td key={year} lang="ja" className={`${cell} text-right`}>
                    {targets.find((each) => each.year === year)?.text ?? ''}
                  </td>
                ))}
                <td className={cell}>
                  <Moment iso={since} /> {matter ?? words.first}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
