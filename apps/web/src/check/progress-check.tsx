import type { Schema } from '@ayumi/api-client';
import { answered, api } from '../api/api';
import { useCommand } from '../api/command';
import { Refused } from '../api/problem';
import type { Writing } from '../draft/draft-gate';
import { YES } from '../draft/fields';
import { useReadings, type Reading } from '../figure/reading';
import { faultsIn, faultsOf } from '../progress/faults';
import { figuresOf, orderOf, startOf, type ProgressForm } from '../progress/progress';
import { useWords } from '../words/language';
import { Answers } from './answers';
import { progressAnswers } from './progress-answers';
import { useRouteAhead } from './route';
import { Submission } from './submission';

interface Parameters {
  readonly form: ProgressForm;
  readonly writing: Writing;
}

export function ProgressCheck({ form, writing: { fields, draft, saving } }: Parameters) {
  const { progress: words } = useWords();
  const readings = useReadings(figuresOf(form, fields));
  const submit = useSubmit(form, draft);
  const refused = submit.error instanceof Refused ? submit.error.problem : null;
  const faults = [
    ...faultsOf(form, fields, readings, words.faults),
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
      onSubmit={() => submit.mutate(orderOf(form, fields))}
    >
      <Answers
        answers={progressAnswers(form, fields, form.submitted ? startOf(form) : null, readings, faults, words)}
        formAddress={formAddress}
      />
    </Submission>
  );
}

/** The draft is gone before anything is read anew: the submission is not somebody else's. */
function useSubmit({ item: id, action, fingerprint }: ProgressForm, draft: Writing['draft']) {
  return useCommand(async (body: Schema<'SubmitProgress'>, key) => {
    const params = { path: { id }, header: { 'Idempotency-Key': key } };
    const receipt = await answered(
      action.command === 'amend-progress'
        ? api.POST('/api/v1/items/{id}/amend-progress', { params, body: { ...body, fingerprint: fingerprint ?? '' } })
        : api.POST('/api/v1/items/{id}/submit-progress', { params, body }),
    );
    await draft.finish();
    return receipt;
  });
}

function amountIn(reading: Reading | undefined, typed: string | undefined): string {
  const figure = reading?.figure as { is?: string; value?: number } | null | undefined;
  return typed && figure?.is === 'number' && typeof figure.value === 'number' ? String(figure.value) : 'unknown';
}
