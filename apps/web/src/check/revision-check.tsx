import type { Schema } from '@ayumi/api-client';
import { answered, api } from '../api/api';
import { useCommand } from '../api/command';
import { Refused } from '../api/problem';
import type { Writing } from '../draft/draft-gate';
import { YES, type Fields } from '../draft/fields';
import { useReadings, type Reading } from '../figure/reading';
import { Effects } from '../revision/effects';
import {
  changedIn,
  faultsIn,
  faultsOf,
  figuresOf,
  labelIn,
  orderOf,
  startOf,
  targetOf,
  type RevisionForm,
} from '../revision/revision';
import { useLanguage, useWords } from '../words/language';
import { Answers, type Answer } from './answers';
import { useRouteAhead } from './route';
import { Submission } from './submission';

interface Parameters {
  readonly form: RevisionForm;
  readonly writing: Writing;
}

export function RevisionCheck({ form, writing: { fields, draft, saving } }: Parameters) {
  const { revision: words } = useWords();
  const readings = useReadings(figuresOf(form, fields));
  const submit = useSubmit(form, draft);
  const refused = submit.error instanceof Refused ? submit.error.problem : null;
  const faults = [
    ...faultsOf(form, fields, readings, words.faults),
    ...(refused ? faultsIn(refused, form) : []),
  ].filter(({ field }, index, all) => all.findIndex((each) => each.field === field) === index);
  const query = useRouteAhead(form.item, {
    kind: 'revision',
    indicator: form.indicator,
    touchesMoney: fields.touchesMoney === YES ? 'yes' : 'no',
    important: fields.important === YES ? 'yes' : 'no',
  });
  const formAddress = `/items/${form.item}/revise/${form.indicator}`;
  const answers = useAnswers(form, fields, readings);
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
        answers={answers.map((each) => ({
          ...each,
          fault: faults.find(({ field }) => field === each.field)?.text ?? null,
        }))}
        formAddress={formAddress}
      />
      <Effects form={form} fields={fields} readings={readings} />
    </Submission>
  );
}

function useAnswers(form: RevisionForm, fields: Fields, readings: ReadonlyMap<string, Reading>): Answer[] {
  const { revision: words, progress } = useWords();
  const { language } = useLanguage();
  const labelOf = labelIn(words, language);
  const last = form.submitted ? startOf(form) : null;
  const answer = (field: string, value: string, before: string | null, isRequired = false): Answer => ({
    field,
    label: labelOf(field),
    value,
    last: last && last[field] !== fields[field] ? before : null,
    isRequired,
  });
  const yesNo = (value: string | undefined) => (value === YES ? words.yes : words.no);
  return [
    ...changedIn(form, fields).map(({ year, target }) => {
      const field = targetOf(year);
      const now = readings.get(field)?.shown ?? fields[field] ?? '';
      const old = target.text || progress.noTarget;
      return answer(field, `${old} → ${now || progress.noTarget}`, last && `${old} → ${last[field]}`);
    }),
    answer('reason', (fields.reason ?? '').trim(), last && (last.reason ?? ''), true),
    answer('touchesMoney', yesNo(fields.touchesMoney), last && yesNo(last.touchesMoney)),
    answer('important', yesNo(fields.important), last && yesNo(last.important)),
  ];
}

/** A new revision, the same again after it came back, or an edit of the one under way. */
function useSubmit({ item: id, action, matter, fingerprint }: RevisionForm, draft: Writing['draft']) {
  return useCommand(async (body: Schema<'ReviseTarget'>, key) => {
    const params = { path: { id }, header: { 'Idempotency-Key': key } };
    const about = matter === null ? body : { ...body, matter };
    const receipt = await answered(
      action.command === 'amend-revision'
        ? api.POST('/api/v1/items/{id}/amend-revision', {
            params,
            body: { ...body, matter: matter ?? '', fingerprint: fingerprint ?? '' },
          })
        : api.POST('/api/v1/items/{id}/revise-target', { params, body: about }),
    );
    await draft.finish();
    return receipt;
  });
}
