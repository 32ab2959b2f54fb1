import { useWords } from '../words/language';

interface Parameters {
  readonly basis: string;
  readonly principal: string | null;
}

/** 代・代理・引・特例: that somebody acted who does not hold the post himself, and for whom. */
export function BasisMark({ basis, principal }: Parameters) {
  const { item: words } = useWords();
  const known = Object.hasOwn(words.bases, basis) ? words.bases[basis as keyof typeof words.bases] : null;
  if (!known) return null;
  return <Badge mark={known.mark} full={principal ? words.inPlaceOf(principal, known.full) : known.full} />;
}

export function PassedOverMark() {
  const { item: words } = useWords();
  return <Badge mark={words.passedOver.mark} full={words.passedOver.full} />;
}

function Badge({ mark, full }: { readonly mark: string; readonly full: string }) {
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-1">
      <span aria-hidden="true" lang="ja" className="rounded-4 border border-current px-1 text-xs font-bold">
        {mark}
      </span>
      <span className="text-xs">{full}</span>
    </span>
  );
}
