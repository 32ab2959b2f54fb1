import { useEffect, type ReactNode } from 'react';
import { Loading } from '../parts/asked';
import { ProblemOf } from '../parts/problem';
import { useWho } from '../session/session';
import { useWords } from '../words/language';
import { Choose } from './choose';
import type { Draft, Saving } from './draft';
import { same, type DraftContent, type Fields } from './fields';
import { useDraft } from './use-draft';

/** A form in somebody's hands. */
export interface Writing {
  readonly fields: Fields;
  readonly set: (changes: Fields) => void;
  readonly saving: Saving;
  readonly draft: Draft;
  /** Whether something was typed that is not submitted. */
  readonly isBegun: boolean;
}

interface Parameters {
  readonly item: string;
  readonly form: string;
  /** The fields as they were submitted, or empty ones; with the fingerprint of the submission. */
  readonly start: DraftContent;
  /** Who submitted that, and when. */
  readonly submittedByName: string | null;
  readonly submittedAt: string | null;
  readonly labelOf: (name: string) => string;
  /** A field's answer in words, where what is stored is none. */
  readonly wordOf?: (name: string, value: string) => string;
  /** Where it is no submission that came in between. */
  readonly overtakenWords?: { readonly title: string; readonly explanation: string; readonly theirs: string };
  readonly children: (writing: Writing) => ReactNode;
}

/**
 * Shows a form once its draft is there. Where the same draft was written elsewhere, or somebody submitted meanwhile,
 * both texts come first, field by field.
 */
export function DraftGate({
  item,
  form,
  start,
  submittedByName,
  submittedAt,
  labelOf,
  wordOf,
  overtakenWords,
  children,
}: Parameters) {
  const { draft: words } = useWords();
  const who = useWho();
  const { draft, phase, error, content, saving, clash, isSubmitting } = useDraft({ item, form });
  const isOvertaken = phase === 'ready' && content !== null && !clash && !isSubmitting && content.seen !== start.seen;
  const isSame = isOvertaken && same(content.fields, start.fields);
  const isMine = submittedByName === who.name;
  useEffect(() => {
    if (isSame) draft.replace({ ...content, seen: start.seen });
  }, [isSame, draft, content, start.seen]);

  if (phase === 'loading') return <Loading />;
  if (phase === 'failed') return <ProblemOf error={error} onAgain={() => void draft.open()} />;
  if (clash && content)
    return (
      <Choose
        key={clash.at}
        title={words.clashTitle}
        explanation={words.clash[clash.place]}
        theirsTitle={words.theirs[clash.place]}
        at={clash.at}
        mine={content.fields}
        theirs={clash.theirs.fields}
        labelOf={labelOf}
        wordOf={wordOf}
        onChosen={(fields) => draft.resolve(fields)}
      />
    );
  if (isOvertaken && !isSame && start.seen !== null)
    return (
      <Choose
        key={start.seen}
        title={overtakenWords?.title ?? (isMine ? words.arrivedTitle : words.overtakenTitle(submittedByName ?? ''))}
        explanation={overtakenWords?.explanation ?? (isMine ? words.arrived : words.overtaken)}
        theirsTitle={overtakenWords?.theirs ?? words.submittedBy(submittedByName ?? '')}
        at={submittedAt}
        mine={content.fields}
        theirs={start.fields}
        labelOf={labelOf}
        wordOf={wordOf}
        onChosen={(fields) => draft.replace({ fields, seen: start.seen })}
      />
    );
  return children({
    fields: { ...start.fields, ...content?.fields },
    set: (changes) => draft.set(changes, start),
    saving,
    draft,
    isBegun: content !== null,
  });
}
