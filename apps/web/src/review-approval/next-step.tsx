import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { Button } from '../parts/button';
import { Moment } from '../parts/moment';
import { actionFor, type Review } from '../review/review';
import { useWords } from '../words/language';
import { FreezeDialog } from './freeze.dialog';
import { GapList } from './gap.list';
import { PublishDialog } from './publish.dialog';
import { ReasonDialog } from './reason.dialog';
import type { Step } from './step';

interface Parameters {
  readonly review: Review;
  readonly onDone: (step: Step) => void;
}

type Asked = Step['command'];

/** What becomes of the year's review next: it is frozen, published or corrected, by whoever may. */
export function NextStep({ review, onDone }: Parameters) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const { reviewApproval: words } = useWords();
  const { stage, inHand, versions } = review;
  // An answer that comes late does not close what was opened meanwhile.
  const close = () => setAsked((now) => (now === asked ? null : now));
  const next = (versions.at(-1)?.version ?? 0) + 1;
  const round = (versions.find(({ version }) => version === inHand)?.round ?? 0) + 1;
  const done = (version: number) => () => asked && onDone({ command: asked, version, round });
  return (
    <>
      {stage === 'building' && <Building review={review} onAsk={setAsked} />}
      {stage === 'approved' && (
        <Part heading={words.publish.heading}>
          <p>{words.publish.ready(inHand ?? 1)}</p>
          <Ask
            review={review}
            command="publish"
            onAsk={setAsked}
            word={words.publish.open}
            closed={words.publish.closed}
          />
        </Part>
      )}
      {stage === 'published' && (
        <Part heading={words.correct.heading}>
          <p>{words.correct.about(versions.findLast(({ publishedOn }) => publishedOn !== null)?.version ?? 1)}</p>
          <Ask review={review} command="correct" onAsk={setAsked} word={words.correct.open} closed={null} />
        </Part>
      )}
      {asked === 'freeze' && <FreezeDialog review={review} onClose={close} onDone={done(inHand ?? 1)} />}
      {asked === 'publish' && <PublishDialog review={review} onClose={close} onDone={done(inHand ?? 1)} />}
      {(asked === 'correct' || asked === 'drop-correction') && (
        <ReasonDialog review={review} command={asked} onClose={close} onDone={done(next)} />
      )}
    </>
  );
}

function Building({ review, onAsk }: { readonly review: Review; readonly onAsk: (asked: Asked) => void }) {
  const { reviewApproval: words } = useWords();
  const { facts, gaps, inHand, correction } = review;
  return (
    <Part heading={words.freeze.heading}>
      {correction && (
        <p className="max-w-prose">
          <strong>{words.correct.underWay(correction.version)}</strong> {words.reason}:{' '}
          <span lang="ja">{correction.reason}</span>
        </p>
      )}
      <p>
        {words.freeze.notYet(inHand ?? 1)} {facts && words.freeze.now(facts.settled, facts.items)}
      </p>
      {facts && (
        <p className="text-sm">
          {words.freeze.asOf}: <Moment iso={facts.at} /> ({words.freeze.position(facts.position)})
        </p>
      )}
      {gaps.length > 0 && <GapList gaps={gaps} title={words.gapsLeft(gaps.length)} />}
      <div className="flex flex-wrap items-start gap-x-6 gap-y-2 print:hidden">
        <Ask review={review} command="freeze" onAsk={onAsk} word={words.freeze.open} closed={words.freeze.closed} />
        {actionFor(review, 'drop-correction')?.allowed && (
          <Button onPress={() => onAsk('drop-correction')}>{words.correct.drop}</Button>
        )}
        <Link to={`/reviews/${review.review}`} className="inline-flex min-h-11 items-center font-bold">
          {words.toBuilder}
        </Link>
      </div>
    </Part>
  );
}

interface AskParameters {
  readonly review: Review;
  readonly command: Asked;
  readonly word: string;
  readonly onAsk: (asked: Asked) => void;
  /** Who does it, for those who have no part in it; null: they are told nothing. */
  readonly closed: string | null;
}

function Ask({ review, command, word, onAsk, closed }: AskParameters) {
  const action = actionFor(review, command);
  if (!action) return closed === null ? null : <Button refusal={closed}>{word}</Button>;
  return (
    <Button
      kind={command === 'correct' ? 'outline' : 'solid'}
      refusal={action.allowed ? null : action.detail}
      onPress={() => onAsk(command)}
    >
      {word}
    </Button>
  );
}

const Part = ({ heading, children }: { readonly heading: string; readonly children: ReactNode }) => (
  <section className="mb-6 grid justify-items-start gap-2 rounded-12 border border-solid-gray-300 p-4">
    <h2 className="text-std-20B-150">{heading}</h2>
    {children}
  </section>
);
