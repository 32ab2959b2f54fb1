import type { Directory } from '../frame/directory';
import { Button } from '../parts/button';
import { Choice } from '../parts/choice';
import { Field } from '../parts/field';
import { Mark } from '../parts/mark';
import { useWords } from '../words/language';
import { ConditionEditor } from './condition.editor';
import { OffersEditor } from './offers.editor';
import { PostsEditor } from './posts.editor';
import type { Step } from './route';
import { Tick } from './tick';

interface Parameters {
  readonly step: Step;
  readonly index: number;
  readonly last: boolean;
  readonly directory: Directory;
  readonly findings: readonly string[];
  /** Its fields are shown; one with findings always shows them. */
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onChange: (part: Partial<Step>) => void;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
}

/** One step of a draft. */
export function StepEditor({
  step,
  index,
  last,
  directory,
  findings,
  isOpen,
  onToggle,
  onChange,
  onMove,
  onRemove,
}: Parameters) {
  const { route: words } = useWords();
  const { id, title, kind, posts, needs, vacancyExcused, when, dueDays, offers, assesses } = step;
  const name = title || words.stepNo(index + 1);
  return (
    <li
      id={`step-${id}`}
      className={`grid grid-cols-[minmax(0,1fr)] gap-4 rounded-12 border p-4 ${findings.length > 0 ? 'border-2 border-error-2' : 'border-solid-gray-400'}`}
    >
      <div className="flex flex-wrap items-center gap-x-4">
        <h2 lang="ja" className="font-bold">
          {index + 1}. {name}
        </h2>
        <span className="flex flex-wrap gap-x-6 sm:ml-auto">
          {index > 0 && (
            <Button kind="text" onPress={() => onMove(index - 1)}>
              {words.earlier(name)}
            </Button>
          )}
          {!last && (
            <Button kind="text" onPress={() => onMove(index + 1)}>
              {words.later(name)}
            </Button>
          )}
          <Button kind="text" onPress={onRemove}>
            {words.removeStep(name)}
          </Button>
        </span>
      </div>
      {findings.length > 0 && (
        <ul lang="ja" className="text-error-2">
          {findings.map((finding) => (
            <li key={finding}>
              <Mark shape="warning" /> {finding}
            </li>
          ))}
        </ul>
      )}
      <details open={isOpen || findings.length > 0} className="grid gap-4">
        <summary
          className="inline-block min-h-11 py-2 underline underline-offset-4"
          onClick={(event) => {
            event.preventDefault();
            onToggle();
          }}
        >
          {words.stepFields(words.kinds[kind], posts.length)}
        </summary>
        <div className="grid gap-4">
          <div className="grid gap-4 md:grid-cols-2">
            <Field label={words.stepTitle} value={title} onChange={(next) => onChange({ title: next })} />
            <Field
              label={words.stepId}
              hint={words.stepIdHint}
              value={id}
              onChange={(next) => onChange({ id: next.normalize('NFKC').toLowerCase() })}
            />
          </div>
          <Choice
            label={words.kind}
            value={kind}
            options={Object.entries(words.kinds)}
            onChange={(next) => onChange({ kind: next as Step['kind'] })}
          />
          <PostsEditor posts={posts} directory={directory} name={name} onChange={(next) => onChange({ posts: next })} />
          {posts.length > 1 && (
            <Choice
              label={words.needed}
              value={needs}
              options={['all', 'any', ...posts.slice(1).map((_, at) => String(at + 1))]
                .filter((each, at, all) => all.indexOf(each) === at)
                .map((each) => [each, words.needs(each)])}
              onChange={(next) => onChange({ needs: next })}
            />
          )}
          <div className="w-40">
            <Field
              label={words.dueDaysLabel}
              inputMode="numeric"
              value={dueDays === undefined ? '' : String(dueDays)}
              onChange={(next) => onChange({ dueDays: daysIn(next) })}
            />
          </div>
          <div className="flex flex-wrap gap-x-8">
            <Tick
              label={words.vacancyExcused}
              checked={vacancyExcused ?? false}
              onChange={(on) => onChange({ vacancyExcused: on || undefined })}
            />
            <Tick
              label={words.assesses}
              checked={assesses ?? false}
              onChange={(on) => onChange({ assesses: on || undefined })}
            />
          </div>
          <ConditionEditor
            when={when ?? []}
            name={name}
            onChange={(next) => onChange({ when: next.length > 0 ? next : undefined })}
          />
          <OffersEditor kind={kind} offers={offers} onChange={(next) => onChange({ offers: next })} />
        </div>
      </details>
    </li>
  );
}

/** Working days as people type them; nothing where there is no number yet. */
function daysIn(text: string): number | undefined {
  const digits = text.normalize('NFKC').replace(/\D/g, '');
  return digits === '' ? undefined : Number(digits.slice(0, 3));
}
