import type { Schema } from '@ayumi/api-client';
import { answered, api } from '../api/api';
import { Refused } from '../api/problem';
import type { Writing } from '../draft/draft-gate';
import { YES, type Fields } from '../draft/fields';
import { useReadings, type Reading } from '../figure/reading';
import { useComputedGrade } from '../progress/computed-grade';
import { faultsIn, faultsOf } from '../progress/faults';
import { figuresOf, orderOf, startOf, type ProgressForm } from '../progress/progress';
import { useWords } from '../words/language';
import { Answers } from './answers';
import { progressAnswers } from './progress-answers';
import { useHeld } from './held';
import { useRouteAhead } from './route';
import { Submission } from './submission';
import { useSubmit } from './submit';

interface Parameters {
  readonly form: ProgressForm;
  readonly writing: Writing;
}

export function ProgressCheck({ form: now, writing }: Parameters) {
  const { progress: words } = useWords();
  const { draft, saving } = writing;
  const { submit, isUnderWay } = useSubmitProgress(now, draft);
  const { form, fields } = useHeld({ form: now, fields: writing.fields }, isUnderWay);
  const readings = useReadings(figuresOf(form, fields));
  const grade = useComputedGrade(form, fields);
  const refused = submit.error instanceof Refused ? submit.error.problem : null;
  const faults = [
    ...faultsOf(form, fields, readings, words.faults, grade),
    ...(refused ? faultsIn(refused, form, fields) : []),
  ].filter(
    ({ field, text }, index, all) => all.findIndex((each) => each.field === field || each.text === text) === index,
  );
  const query = useRouteAhead(form.item, {
    kind: 'progress',
    cycle: form.cycle.cycle,
    amountThousandYen: fields.effectKind ? amountIn(readings.get('effectAmount'), fields.effectAmount) : undefined,
    important: fields.important === YES ? 'yes' : undefined,
  });
  const formAddress = `/items/${form.item}/progress/${form.cycle.cycle}`;
  return (
    <Submission
      head={form}
      faults={faults}
      formAddress={formAddress}
      saving={saving}
      route={query}
      submit={submit}
      onSubmit={() => submit.mutate(orderIn(form, fields))}
    >
      <Answers
        answers={progressAnswers(form, fields, form.submitted ? startOf(form) : null, readings, faults, words, grade)}
        formAddress={formAddress}
      />
    </Submission>
  );
}

function useSubmitProgress({ item: id }: ProgressForm, draft: Writing['draft']) {
  return useSubmit(draft, ({ amends, body }: Order, key) => {
    const params = { path: { id }, header: { 'Idempotency-Key': key } };
    return answered(
      amends === null
        ? api.POST('/api/v1/items/{id}/submit-progress', { params, body })
        : api.POST('/api/v1/items/{id}/amend-progress', { params, body: { ...body, fingerprint: amends } }),
    );
  });
}

interface Order {
  /** Fingerprint of the content that is edited; null where nothing is under way. */
  readonly amends: string | null;
  readonly body: Schema<'SubmitProgress'>;
}

const orderIn = (form: ProgressForm, fields: Fields): Order => ({
  amends: form.action.command === 'amend-progress' ? form.fingerprint : null,
  body: orderOf(form, fields),
});

function amountIn(reading: Reading | undefined, typed: string | undefined): string {
  const figure = reading?.figure as { is?: string; value?: number } | null | undefined;
  return typed && figure?.is === 'number' && typeof figure.value === 'number' ? String(figure.value) : 'unknown';
}
