import { Link, useParams } from 'wouter';
import { useAddress } from '../frame/address';
import { Page } from '../frame/page';
import { itemAddress } from '../inbox/inbox';
import { AfterDecision } from '../item/after.decision';
import { CommentForm } from '../item/comment.form';
import { useDecided } from '../item/decided';
import { Decision } from '../item/decision';
import { useFormLinks } from '../item/form-links';
import { chosenMatter, useItem, type Item, type Matter } from '../item/item';
import { typedFor, useKeptText } from '../item/kept-text';
import { useMatterName } from '../item/matter-name';
import { ownerOf } from '../item/owner';
import { VerbMenu } from '../item/verb.menu';
import { Asked, Empty } from '../parts/asked';
import { useWords } from '../words/language';
import { pairsOf } from '../difference/pairs';
import { Pairs } from '../difference/pairs.table';
import { TypedReason } from './typed-reason';

/** 更新の競合: what somebody had before his eyes beside what is there now, what he typed, and the decision anew. */
export function ConflictScreen() {
  const { id } = useParams<{ id: string }>();
  return <Asked query={useItem(id)}>{(item) => <Conflict item={item} />}</Asked>;
}

function Conflict({ item }: { readonly item: Item }) {
  const { conflict: words, item: itemWords } = useWords();
  const { parameters } = useAddress();
  const matter = chosenMatter(item, parameters.get('matter'));
  const nameOf = useMatterName();
  return (
    <Page title={words.title}>
      <p className="mb-4 max-w-[44rem]">{words.explanation}</p>
      <p className="mb-4 flex flex-wrap gap-x-6">
        <strong lang="ja">{itemWords.title(item.no, item.title)}</strong>
        {matter && <span>{nameOf(item, matter)}</span>}
        <Link to={itemAddress({ item: item.item, matter: matter?.matter ?? null })}>{words.toItem}</Link>
      </p>
      {matter ? (
        <Sides item={item} matter={matter} seen={parameters.get('seen') ?? ''} command={parameters.get('command')} />
      ) : (
        <Empty title={itemWords.noMatters} />
      )}
    </Page>
  );
}

interface Parameters {
  readonly item: Item;
  readonly matter: Matter;
  /** Fingerprint of the content that was on the screen. */
  readonly seen: string;
  /** What was about to be done with it. */
  readonly command: string | null;
}

function Sides({ item, matter, seen, command }: Parameters) {
  const { conflict: words } = useWords();
  const here = `${item.item}/${matter.matter}`;
  const { decided, remember } = useDecided(here);
  const owner = ownerOf(item);
  const forms = useFormLinks(item, matter);
  const linesOf = (print: string) => matter.submissions.find(({ fingerprint }) => fingerprint === print)?.lines;
  const before = linesOf(seen);
  return (
    <>
      {decided && <AfterDecision decided={decided} here={here} />}
      {!before && <p className="mb-2">{words.unknown}</p>}
      <Pairs pairs={pairsOf(before ?? [], linesOf(matter.fingerprint) ?? [])} />
      <div className="mt-6 border-t-2 border-solid-gray-300 pt-4">
        <h2 className="mb-2 text-std-20B-150">{words.again}</h2>
        {command === 'comment' && <TypedComments item={item} matter={matter} />}
        <TypedReason owner={item.item} matter={matter.matter} />
        <Decision owner={owner} matter={matter} onDone={remember} />
        <VerbMenu owner={owner} matter={matter} forms={forms} onDone={remember} />
      </div>
    </>
  );
}

/** Only those in which something was typed show themselves; the others are a button on the item's page. */
function TypedComments({ item, matter }: Pick<Parameters, 'item' | 'matter'>) {
  const fields = [...new Set(matter.submissions.flatMap(({ lines }) => lines.map(({ field }) => field)))];
  return fields.map((field) => <TypedComment key={field} item={item} matter={matter} field={field} />);
}

function TypedComment({ item, matter, field }: Pick<Parameters, 'item' | 'matter'> & { readonly field: string }) {
  const [text] = useKeptText(typedFor(item.item, matter.matter).comment(field));
  return text === '' ? null : (
    <div className="mb-4">
      <CommentForm owner={ownerOf(item)} matter={matter} field={field} />
    </div>
  );
}
