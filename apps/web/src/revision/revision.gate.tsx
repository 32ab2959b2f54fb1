import type { ReactNode } from 'react';
import { NotHere } from '../check/not-here';
import { DraftGate, type Writing } from '../draft/draft-gate';
import { YES } from '../draft/fields';
import { Asked } from '../parts/asked';
import { useLanguage, useWords } from '../words/language';
import { formOf, labelIn, startOf, useRevisionForm, type RevisionForm } from './revision';

interface Parameters {
  readonly id: string;
  readonly indicator: string;
  readonly renderFrame: (form: RevisionForm, content: ReactNode) => ReactNode;
  readonly children: (form: RevisionForm, writing: Writing) => ReactNode;
}

/** The form with its draft, for the one who fills it in and for the check before submitting it. */
export function RevisionGate({ id, indicator, renderFrame, children }: Parameters) {
  const { revision: words } = useWords();
  const { language } = useLanguage();
  const query = useRevisionForm(id, indicator);
  return (
    <Asked query={query}>
      {(form) =>
        renderFrame(
          form,
          <DraftGate
            item={id}
            form={formOf(indicator)}
            start={{ fields: startOf(form), seen: form.fingerprint }}
            submittedByName={form.submittedByName}
            submittedAt={form.submittedAt}
            labelOf={labelIn(words, language)}
            wordOf={(name, value) =>
              ['touchesMoney', 'important'].includes(name) ? (value === YES ? words.yes : words.no) : value
            }
          >
            {(writing) => (form.action.allowed || writing.isBegun ? children(form, writing) : <NotHere head={form} />)}
          </DraftGate>,
        )
      }
    </Asked>
  );
}
