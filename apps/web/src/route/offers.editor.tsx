import { useWords } from '../words/language';
import { USUAL, VERBS, type Step } from './route';
import { Tick } from './tick';

interface Parameters {
  readonly kind: Step['kind'];
  readonly offers: readonly string[] | undefined;
  readonly onChange: (offers: string[] | undefined) => void;
}

/** What may be done at the step besides approving: the usual, or chosen one by one. */
export function OffersEditor({ kind, offers, onChange }: Parameters) {
  const { route: words, parts } = useWords();
  const usual = USUAL[kind];
  return (
    <fieldset className="min-w-0">
      <legend className="font-bold">{words.offersLabel}</legend>
      <Tick
        label={words.usual(parts.listed(usual.map((verb) => words.verbs[verb])) || words.nothing)}
        checked={offers === undefined}
        onChange={(on) => onChange(on ? undefined : [...usual])}
      />
      {offers !== undefined && (
        <div className="flex flex-wrap gap-x-8 pl-8">
          {VERBS.map((verb) => (
            <Tick
              key={verb}
              label={words.verbs[verb]}
              checked={offers.includes(verb)}
              onChange={(on) => onChange(on ? [...offers, verb] : offers.filter((each) => each !== verb))}
            />
          ))}
        </div>
      )}
    </fieldset>
  );
}
