import { Fragment } from 'react';
import { Due, Waited } from '../parts/due';
import { Mark } from '../parts/mark';
import { Moment } from '../parts/moment';
import { useWords } from '../words/language';
import { BasisMark, PassedOverMark } from './basis.mark';
import type { Step } from './item';
import type { Travelling } from './owner';

export const STEP =
  'border-t-4 border-solid-gray-300 py-1 pr-2 text-sm aria-[current=step]:border-blue-900 max-sm:border-t-0 max-sm:border-l-4 max-sm:py-0 max-sm:pl-3';

const LOOKS = {
  done: ['check', 'text-success-2'],
  current: ['dot', 'text-blue-900'],
  ahead: ['ring', 'text-solid-gray-700'],
} as const;

/** One station: who acted and for whom, or who is asked; how long it took. */
export function RouteStep({ step, matter }: { readonly step: Step; readonly matter: Travelling }) {
  const { item: words } = useWords();
  const { title, state, kind, approvals, passedOver, heldDays } = step;
  const [shape, colour] = LOOKS[state];
  return (
    <li className={STEP} aria-current={state === 'current' ? 'step' : undefined}>
      <p className={`flex flex-wrap items-center gap-x-1 font-bold ${colour}`}>
        <Mark shape={shape} label={words.states[state]} />
        <span lang="ja">{title}</span>
        {kind !== 'approve' && (
          <span className="rounded-4 bg-solid-gray-50 px-1 text-xs text-solid-gray-800">
            {kind === 'consult' ? words.consult : words.circulate}
          </span>
        )}
      </p>
      {approvals.map(({ post, postTitle, actorName, at, basis, principalName, assessment, comment }) => (
        <div key={`${post} ${at}`}>
          <p lang="ja">
            {postTitle} <span className="whitespace-nowrap">{actorName}</span>
          </p>
          <BasisMark basis={basis} principal={principalName} />
          <p>
            <Moment iso={at} short />
          </p>
          {assessment && <p>{words.assessed(assessment)}</p>}
          {comment && <p lang="ja">「{comment}」</p>}
        </div>
      ))}
      {passedOver.map(({ post, at }) => (
        <div key={post}>
          <PassedOverMark />
          <p>
            <Moment iso={at} short />
          </p>
        </div>
      ))}
      {state !== 'done' && <Holders step={step} />}
      {state === 'current' && (
        <p className="flex flex-wrap gap-x-2">
          <Waited days={matter.daysWaiting} />
          <Due due={matter.due} overdue={matter.overdue} />
        </p>
      )}
      {state === 'done' && heldDays !== null && <p className="text-solid-gray-700">{words.held(heldDays)}</p>}
    </li>
  );
}

/** Who is asked: posts, the people who hold them, who of them is away, and which stand empty. */
function Holders({ step: { posts, approvals } }: { readonly step: Step }) {
  const { item: words } = useWords();
  const open = posts.filter(({ post }) => !approvals.some((each) => each.post === post));
  return (
    <ul lang="ja">
      {open.map(({ post, title, holders, away }) => (
        <li key={post}>
          {title}{' '}
          {holders.length === 0 ? (
            <strong className="text-warning-orange-2">{words.vacant}</strong>
          ) : (
            holders.map((name, n) => (
              <Fragment key={name}>
                {n > 0 && '・'}
                <span className="whitespace-nowrap">
                  {name}
                  {away.includes(name) && <strong className="text-warning-orange-2">({words.away})</strong>}
                </span>
              </Fragment>
            ))
          )}
        </li>
      ))}
    </ul>
  );
}
