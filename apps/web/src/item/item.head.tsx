import { useWords } from '../words/language';
import type { ItemOfPlan } from './item';

/** Whose item it is, and what it is for. */
export function ItemHead({ item }: { readonly item: ItemOfPlan }) {
  const { item: words } = useWords();
  const { lead, supporting, chapter, purposes, initiatives } = item;
  return (
    <div className="mb-6 grid gap-2">
      <dl className="flex flex-wrap gap-x-8 gap-y-1">
        <Fact name={words.lead}>{lead?.name ?? words.noLead}</Fact>
        {supporting.length > 0 && <Fact name={words.supporting}>{supporting.map(({ name }) => name).join('、')}</Fact>}
        <Fact name={words.chapter}>{`${chapter.id} ${chapter.name}`}</Fact>
      </dl>
      <details className="print:hidden">
        <summary className="w-fit font-bold text-blue-1000">{words.about}</summary>
        <div lang="ja" className="mt-2 grid gap-4 sm:grid-cols-2">
          <Points name={words.purposes} points={purposes} />
          <Points name={words.initiatives} points={initiatives} />
        </div>
      </details>
    </div>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: string }) {
  return (
    <div className="flex gap-2">
      <dt className="font-bold">{name}</dt>
      <dd lang="ja">{children}</dd>
    </div>
  );
}

function Points({ name, points }: { readonly name: string; readonly points: readonly string[] }) {
  return (
    <section>
      <h2 className="font-bold">{name}</h2>
      <ul className="list-disc pl-6">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  );
}
