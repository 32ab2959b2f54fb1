import { Button } from '../parts/button';
import { longDay } from '../parts/dates';
import { DayField } from '../parts/day-field';
import { ProblemOf } from '../parts/problem';
import { useLanguage, useWords } from '../words/language';
import { usePublish, type Draft } from './route';

interface Parameters {
  readonly route: string;
  readonly draft: Draft;
  readonly from: string;
  readonly onFrom: (day: string) => void;
  readonly hasProblems: boolean;
  readonly onDone: () => void;
}

/** 公布: in force from a day on; what is under way stays on the version that it began with. */
export function Publish({ route, draft, from, onFrom, hasProblems, onDone }: Parameters) {
  const { route: words } = useWords();
  const { language } = useLanguage();
  const publish = usePublish(route);
  const refusal = from === '' ? words.fromMissing : hasProblems ? words.mendFirst : null;
  return (
    <section className="rounded-12 border border-solid-gray-400 p-4 sm:p-6">
      <h2 className="mb-2 text-std-20B-150">{words.publishTitle}</h2>
      <p className="mb-4 max-w-prose text-sm">{words.inFlight}</p>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <DayField label={words.from} value={from} onChange={onFrom} />
        {publish.error && <ProblemOf error={publish.error} />}
        <div>
          <Button
            kind="solid"
            busy={publish.isPending}
            refusal={refusal}
            onPress={() => publish.mutate({ ...draft, from }, { onSuccess: onDone })}
          >
            {from === '' ? words.publishTitle : words.publish(longDay(from, language))}
          </Button>
        </div>
      </div>
    </section>
  );
}
