import type { Schema } from '@ayumi/api-client';
import { answered, api } from '../api/api';
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
import { useHeld } from './held';
import { useRouteAhead } from './route';
import { Submission } from './submission';
import { useSubmit } from './submit';

interface Parameters {
  readonly form: RevisionForm;
  readonly writing: Writing;
}

export function RevisionCheck({ form: now, writing }: Parameters) {
  const { revision: words } = useWords();
  const { draft, saving } = writing;
  const { submit, isUnderWay } = useSubmitRevision(now, draft);
  const { form, fields } = useHeld({ form: now, fields: writing.fields }, isUnderWay);
  const readings = useReadings(figuresOf(form, fields));
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
      onSubmit={() => submit.mutate(orderIn(form, fields))}
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

interface Order {
  /** The revision under way that is edited; null for a new one, or one that came back. */
  readonly amends: { readonly matter: string; readonly fingerprint: string } | null;
  readonly body: Schema<'ReviseTarget'>;
}

const orderIn = (form: RevisionForm, fields: Fields): Order => {
  const { matter, fingerprint, action } = form;
  const body = { ...orderOf(form, fields), ...(matter !== null && { matter }) };
  const isEdit = action.command === 'amend-revision' && matter !== null && fingerprint !== null;
  return { amends: isEdit ? { matter, fingerprint } : null, body };
};

function useSubmitRevision({ item: id }: RevisionForm, draft: Writing['draft']) {
  return useSubmit(draft, ({ amends, body }: Order, key) => {
    const params = { path: { id }, header: { 'Idempotency-Key': key } };
    return answered(
      amends === null
        ? api.POST('/api/v1/items/{id}/revise-target', { params, body })
        : api.POST('/api/v1/items/{id}/amend-revision', { params, body: { ...body, ...amends } }),
    );
  });
}
