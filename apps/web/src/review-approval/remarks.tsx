import { useState } from 'react';
import { CommentForm } from '../item/comment.form';
import { CommentList } from '../item/comment.list';
import { actionOn, type Owner, type Travelling } from '../item/owner';
import { Choice } from '../parts/choice';
import { usePlan } from '../plan/plan';
import { useWords } from '../words/language';
import type { Review } from '../review/review';

interface Parameters {
  readonly review: Review;
  readonly owner: Owner;
  readonly matter: Travelling;
}

/** 指摘: what was said about parts of the review or the sheets of items, and a way to say more. */
export function Remarks({ review, owner, matter }: Parameters) {
  const { reviewApproval: words, review: reviewWords } = useWords();
  const partNames: Readonly<Record<string, string>> = reviewWords.partNames;
  const items = usePlan(review.plan).data?.items ?? [];
  const nameOf = (field: string): string => {
    const item = items.find((each) => each.item === field);
    return item ? `No.${item.no} ${item.title}` : (partNames[field] ?? field);
  };
  const said = [...new Set(matter.comments.map(({ field }) => field))];
  const mayComment = actionOn(owner, matter, 'comment')?.allowed ?? false;
  if (said.length === 0 && !mayComment) return null;
  return (
    <section className="mb-4 print:break-inside-avoid">
      <h3 className="font-bold">{words.remarks}</h3>
      {said.length === 0 && <p className="text-sm">{words.noRemarks}</p>}
      {said.map((field) => (
        <div key={field} className="mt-2">
          <p className="text-sm font-bold">{nameOf(field)}</p>
          <CommentList owner={owner} matter={matter} field={field} label={nameOf(field)} />
        </div>
      ))}
      {mayComment && (
        <NewRemark
          owner={owner}
          matter={matter}
          fields={[...Object.keys(partNames), ...items.map(({ item }) => item)].filter((each) => !said.includes(each))}
          nameOf={nameOf}
        />
      )}
    </section>
  );
}

interface NewParameters extends Omit<Parameters, 'review'> {
  readonly fields: readonly string[];
  readonly nameOf: (field: string) => string;
}

function NewRemark({ owner, matter, fields, nameOf }: NewParameters) {
  const { reviewApproval: words } = useWords();
  const [chosen, setChosen] = useState('summary');
  const field = fields.includes(chosen) ? chosen : (fields[0] ?? 'summary');
  return (
    <div className="mt-2 grid grid-cols-[minmax(0,1fr)] justify-items-start gap-2 print:hidden">
      <Choice
        label={words.remarkOn}
        value={field}
        options={fields.map((each) => [each, nameOf(each)] as const)}
        onChange={setChosen}
      />
      <CommentForm key={field} owner={owner} matter={matter} field={field} label={nameOf(field)} />
    </div>
  );
}
