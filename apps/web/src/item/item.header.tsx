import { useWords } from '../words/language';
import type { Item } from './item';

/** Whose item it is; what it is for can be unfolded. The title stands above, as the heading of the page. */
export function ItemHeader({ item: { lead, supporting, chapter, purposes, initiatives } }: { readonly item: Item }) {
  const { item: words } = useWords();
  return (
    <div className="mb-3 flex flex-wrap items-baseline gap-x-6 text-sm">
      <dl className="flex flex-wrap gap-x-6">
        <Fact word={words.lead} value={lead?.name ?? words.noLead} />
        {supporting.length > 0 && (
          <Fact word={words.supporting} value={supporting.map(({ name }) => name).join('、')} />
        )}
        <Fact word={words.chapter} value={`${chapter.id} ${chapter.name}`} />
      </dl>
      {purposes.length + initiatives.length > 0 && (
        <details className="open:basis-full print:hidden">
          <summary className="inline-block py-1 underline underline-offset-4">{words.about}</summary>
          <div className="grid gap-2 border-l-4 border-solid-gray-300 py-1 pl-4 md:grid-cols-2">
            <Paragraphs word={words.purposes} texts={purposes} />
            <Paragraphs word={words.initiatives} texts={initiatives} />
          </div>
        </details>
      )}
    </div>
  );
}

function Fact({ word, value }: { readonly word: string; readonly value: string }) {
  return (
    <div className="flex gap-2">
      <dt className="font-bold">{word}</dt>
      <dd lang="ja">{value}</dd>
    </div>
  );
}

function Paragraphs({ word, texts }: { readonly word: string; readonly texts: readonly string[] }) {
  return (
    <section>
      <h2 className="font-bold">{word}</h2>
      {texts.map((text) => (
        <p key={text} lang="ja" className="max-w-prose whitespace-pre-wrap">
          {text}
        </p>
      ))}
    </section>
  );
}
