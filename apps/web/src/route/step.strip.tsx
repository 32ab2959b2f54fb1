import { Names } from '../parts/names';
import { useWords } from '../words/language';
import { USUAL, type ShownStep, type Verb } from './route';
import { useConditionWords } from './condition.words';

/** The steps as they are travelled, each with its posts, who holds them today, its conditions and what it offers. */
export function StepStrip({ steps }: { readonly steps: readonly ShownStep[] }) {
  const { route: words } = useWords();
  return (
    <ol className="grid gap-2 lg:grid-flow-col lg:auto-cols-fr print:grid-flow-row">
      <li className="rounded-8 border border-solid-gray-400 bg-solid-gray-50 p-2 text-sm">
        <p className="font-bold">{words.drafter}</p>
        <p>{words.relative['lead/clerk']}</p>
      </li>
      {steps.map((step) => (
        <StepBox key={step.id} step={step} />
      ))}
    </ol>
  );
}

function StepBox({ step }: { readonly step: ShownStep }) {
  const { route: words, parts } = useWords();
  const say = useConditionWords();
  const { title, kind, posts, needs, vacancyExcused, when, dueDays, offers, assesses } = step;
  const offered = (offers ?? USUAL[kind]) as readonly Verb[];
  return (
    <li
      className={`rounded-8 border p-2 text-sm ${when.length > 0 ? 'border-dashed border-solid-gray-700' : 'border-blue-900'}`}
    >
      <p className="font-bold">
        <span aria-hidden="true">→ </span>
        <span lang="ja">{title}</span>
      </p>
      <p className="text-solid-gray-800">{words.kinds[kind]}</p>
      {when.length > 0 && (
        <p className="font-bold text-warning-orange-2">{words.onlyWhen(when.map(say).join(words.and))}</p>
      )}
      <ul lang="ja">
        {posts.map(({ address, title: post, holders }) => (
          <li key={address}>
            {post ?? words.relative[address as keyof typeof words.relative] ?? address}{' '}
            {post !== null && (holders.length > 0 ? <Names names={holders} /> : <strong>{words.vacant}</strong>)}
          </li>
        ))}
      </ul>
      {posts.length > 1 && <p>{words.needs(needs)}</p>}
      {vacancyExcused && <p>{words.vacancyExcused}</p>}
      {dueDays !== null && <p>{words.dueDays(dueDays)}</p>}
      {assesses && <p>{words.assesses}</p>}
      {offered.length > 0 && <p>{words.offers(parts.listed(offered.map((verb) => words.verbs[verb])))}</p>}
    </li>
  );
}
