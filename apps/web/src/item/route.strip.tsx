import { Mark, type Shape } from '../parts/mark';
import { Moment } from '../parts/moment';
import { useWords } from '../words/language';
import { isOpen, type Matter } from './item';

type Step = Matter['steps'][number];

const SHAPES: Readonly<Record<Step['state'], Shape>> = { done: 'check', current: 'dot', ahead: 'ring' };
const COLOURS: Readonly<Record<Step['state'], string>> = {
  done: 'border-success-2',
  current: 'border-blue-900 bg-blue-50',
  ahead: 'border-solid-gray-400',
};

/** 決裁欄: every step with its posts, who acted when and by what right, who has it now. */
export function RouteStrip({ matter }: { readonly matter: Matter }) {
  const { item: words } = useWords();
  return (
    <section aria-label={words.route} className="mb-6">
      <ol className="grid grid-cols-[repeat(auto-fit,minmax(10.5rem,1fr))] gap-2">
        {matter.steps.map((step) => (
          <li
            key={step.step}
            aria-current={step.state === 'current' ? 'step' : undefined}
            className={`rounded-8 border-2 p-2 text-sm ${COLOURS[step.state]}`}
          >
            <p className="font-bold">
              <Mark shape={SHAPES[step.state]} label={words.states[step.state]} /> <span lang="ja">{step.title}</span>
              {step.kind !== 'approve' && <span className="ml-1 font-normal">({words.kinds[step.kind]})</span>}
            </p>
            <Acts step={step} />
            {step.state === 'current' && isOpen(matter) && <Holding step={step} since={matter.since} />}
            {step.state === 'ahead' && <Posts step={step} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Acts({ step: { approvals, passedOver } }: { readonly step: Step }) {
  const { item: words } = useWords();
  return (
    <ul>
      {approvals.map(({ post, postTitle, actorName, principalName, basis, at, assessment }) => (
        <li key={`${post}${at}`}>
          <span lang="ja">
            {postTitle} {actorName}
          </span>{' '}
          {basis !== 'self' && (
            <strong className="rounded-4 border border-current px-1 text-xs">
              {words.bases[basis as keyof typeof words.bases] ?? basis}
            </strong>
          )}
          {principalName && <span className="block text-xs">{words.inPlaceOf(principalName)}</span>}
          {assessment && <span className="block">{words.assessed(assessment)}</span>}
          <span className="block text-xs">
            <Moment iso={at} short />
          </span>
        </li>
      ))}
      {passedOver.map(({ post, byName, at }) => (
        <li key={`${post}${at}`}>
          <strong className="rounded-4 border border-current px-1 text-xs">{words.passedOver}</strong>{' '}
          <span className="text-xs">
            {words.by(byName)} <Moment iso={at} short />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Holding({ step, since }: { readonly step: Step; readonly since: string }) {
  const { item: words } = useWords();
  return (
    <>
      <Posts step={step} />
      <p className="text-xs">
        {words.since} <Moment iso={since} short />
      </p>
    </>
  );
}

function Posts({ step }: { readonly step: Step }) {
  const { item: words } = useWords();
  return (
    <ul>
      {step.posts.map(({ post, title, holders, away }) => (
        <li key={post} lang="ja">
          {title} {holders.join('・')}
          {holders.length === 0 && <strong>({words.vacant})</strong>}
          {away.length > 0 && <strong>({words.away(away.join('・'))})</strong>}
        </li>
      ))}
    </ul>
  );
}
