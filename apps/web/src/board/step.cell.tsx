import { Mark } from '../parts/mark';
import { useWords } from '../words/language';
import type { BoardItem } from './board';

type Step = BoardItem['steps'][number];

/** One station of one item: a shape with its word, the name on hover, and 代・引 where it was not the holder. */
export function StepCell({ step }: { readonly step: Step | undefined }) {
  const { board: words } = useWords();
  if (!step) return null;
  const { state, approvals } = step;
  const stood = approvals.map(({ basis }) => words.bases[basis]).find((mark) => mark !== '');
  if (state === 'done' && approvals.length === 0) return <WithoutApproval step={step} />;
  if (state === 'done')
    return (
      <span className="text-success-2" title={approvals.map(({ name }) => name).join('・')}>
        <Mark shape="check" label={words.steps.done} />
        {stood && <span className="ml-1 text-xs font-bold">{stood}</span>}
        {step.passedOver && <span className="ml-1 text-xs font-bold">{words.passedOver}</span>}
      </span>
    );
  if (state === 'current')
    return (
      <span className="text-blue-900">
        <Mark shape="dot" label={words.steps.current} />
      </span>
    );
  return (
    <span className="text-solid-gray-600">
      <Mark shape="ring" label={words.steps.ahead} />
    </span>
  );
}

/** The matter went past it: while the holder was away (後閲), or because it was only shown (供覧). Nobody approved there. */
function WithoutApproval({ step: { kind, passedOver } }: { readonly step: Step }) {
  const { board: words } = useWords();
  if (!passedOver && kind !== 'circulate') return <Mark shape="dash" label={words.steps.excused} />;
  return (
    <span className="text-solid-gray-800">
      <Mark shape="dash" label={passedOver ? words.steps.passedOver : words.steps.shown} />
      <span className="ml-1 text-xs font-bold" aria-hidden="true">
        {passedOver ? words.passedOver : words.shownMark}
      </span>
    </span>
  );
}

/** What the shapes mean. */
export function StepLegend() {
  const { board: words } = useWords();
  return (
    <p className="flex flex-wrap gap-x-4 py-2 text-sm">
      <span className="font-bold">{words.legend}</span>
      <span className="text-success-2">
        <Mark shape="check" /> {words.steps.done}
      </span>
      <span className="text-solid-gray-800">
        <Mark shape="dash" /> {words.passedOver}: {words.steps.passedOver}
      </span>
      <span className="text-blue-900">
        <Mark shape="dot" /> {words.steps.current}
      </span>
      <span className="text-solid-gray-700">
        <Mark shape="ring" /> {words.steps.ahead}
      </span>
    </p>
  );
}
