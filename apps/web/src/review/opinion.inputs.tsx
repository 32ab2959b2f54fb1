import type { Schema } from '@ayumi/api-client';
import type { Fields } from '../draft/fields';
import { Choice } from '../parts/choice';
import { DayField } from '../parts/day-field';
import { Field } from '../parts/field';
import { useWords } from '../words/language';
import type { Review } from './review';

interface Parameters {
  readonly review: Review;
  readonly items: readonly Schema<'PlanItem'>[];
  readonly fields: Fields;
  readonly missing: readonly string[];
  readonly set: (changes: Fields) => void;
}

export function OpinionFields({ review, items, fields, missing, set }: Parameters) {
  const { review: words } = useWords();
  const about = fields.about ?? '';
  const item = items.find((each) => each.item === about);
  const errorOf = (name: keyof typeof words.missingFields) =>
    missing.includes(name) ? words.missingFields[name] : null;
  return (
    <>
      <div className="grid gap-4 md:grid-cols-[minmax(0,1fr)_auto]">
        <Field
          label={words.body}
          hint={words.bodyHint}
          isRequired
          lang="ja"
          value={fields.body ?? ''}
          error={errorOf('body')}
          onChange={(body) => set({ body })}
        />
        <DayField label={words.day} value={fields.day ?? ''} error={errorOf('day')} onChange={(day) => set({ day })} />
      </div>
      <div>
        <Choice
          label={words.aboutWhat}
          value={about}
          options={[
            ['', words.aboutPlan],
            ...review.editorial.chapterRemarks.map(
              ({ chapter, title }) => [`chapter-${chapter}`, words.aboutChapter(chapter, title)] as const,
            ),
            ...items.map(({ item: id, no, title }) => [id, `No.${no} ${title}`] as const),
          ]}
          onChange={(next) => set({ about: next })}
        />
        <p className="mt-1 text-sm">{words.willAnswer(item?.leadName ?? words.planningOffice)}</p>
      </div>
      <Field
        label={words.opinionText}
        hint={words.opinionTextHint}
        rows={5}
        isRequired
        lang="ja"
        value={fields.text ?? ''}
        error={errorOf('text')}
        onChange={(text) => set({ text })}
      />
    </>
  );
}
