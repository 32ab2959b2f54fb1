import type { ReactNode } from 'react';
import { NotHere } from '../check/not-here';
import { DraftGate, type Writing } from '../draft/draft-gate';
import { YES } from '../draft/fields';
import { Asked } from '../parts/asked';
import { useWords } from '../words/language';
import { labelIn } from './labels';
import { startOf, useProgressForm, type ProgressForm } from './progress';

interface Parameters {
  readonly id: string;
  readonly cycle: string;
  readonly renderFrame: (form: ProgressForm, content: ReactNode) => ReactNode;
  readonly children: (form: ProgressForm, writing: Writing) => ReactNode;
}

/** The form with its draft, for the one who fills it in and for the check before submitting it. */
export function ProgressGate({ id, cycle, renderFrame, children }: Parameters) {
  const { progress: words, draft: draftWords } = useWords();
  const query = useProgressForm(id, cycle);
  return (
    <Asked query={query}>
      {(form) =>
        renderFrame(
          form,
          <DraftGate
            item={id}
            form={`progress-${cycle}`}
            start={{ fields: startOf(form), seen: form.fingerprint }}
            submittedByName={form.submittedByName}
            submittedAt={form.submittedAt}
            labelOf={labelIn(form, words)}
            wordOf={(name, value) =>
              name === 'important' ? (value === YES ? words.yes : words.no) : wordIn(words, value) || draftWords.empty
            }
          >
            {(writing) => (form.action.allowed || writing.isBegun ? children(form, writing) : <NotHere head={form} />)}
          </DraftGate>,
        )
      }
    </Asked>
  );
}

function wordIn(words: ReturnType<typeof useWords>['progress'], value: string): string {
  const known: Readonly<Record<string, string>> = { ...words.effectKinds, ...words.bases };
  return known[value] ?? value;
}
