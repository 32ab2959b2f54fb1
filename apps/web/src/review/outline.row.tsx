import { Link } from 'wouter';
import { useWords } from '../words/language';
import { useChosenPart } from './chosen-part';
import type { ReviewPart } from './review';

interface Parameters {
  readonly part: ReviewPart;
  readonly isOn: boolean;
  /** Its place among those that are printed, from 0. */
  readonly place: number;
  readonly last: number;
  readonly missing: number;
  readonly refusal: string | null;
  readonly onTick: (isOn: boolean) => void;
  readonly onMove: (by: -1 | 1) => void;
}

/** One part: on or off, earlier or later, and the way to what is written in it. */
export function OutlineRow({ part, isOn, place, last, missing, refusal, onTick, onMove }: Parameters) {
  const { review: words } = useWords();
  const { part: chosen, addressOf } = useChosenPart();
  const name = words.partNames[part];
  const isFixed = part === 'sheets';
  const off = refusal !== null || isFixed;
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center border-b border-solid-gray-300">
      <span className="grid size-11 place-items-center">
        <input
          type="checkbox"
          checked={isOn}
          aria-label={words.printed(name)}
          aria-disabled={off || undefined}
          aria-describedby={isFixed ? 'sheets-stay' : refusal ? 'outline-refusal' : undefined}
          onChange={(event) => !off && onTick(event.target.checked)}
          className={`size-6 accent-blue-900 ${off ? 'cursor-not-allowed opacity-70' : ''}`}
        />
      </span>
      <Link
        to={addressOf(part)}
        aria-current={chosen === part ? 'true' : undefined}
        className="flex min-h-11 flex-wrap items-center gap-x-2 border-l-4 border-transparent px-2 py-1 no-underline hover:bg-blue-50 aria-[current]:border-blue-900 aria-[current]:bg-blue-50 aria-[current]:font-bold"
      >
        <span className="underline underline-offset-4">{name}</span>
        {!isOn && <span className="text-sm text-solid-gray-700">{words.isOff}</span>}
        {missing > 0 && <span className="text-sm text-solid-gray-800">{words.missingIn(missing)}</span>}
        {isFixed && (
          <span id="sheets-stay" className="basis-full text-sm text-solid-gray-700">
            {words.sheetsStay}
          </span>
        )}
      </Link>
      {isOn && refusal === null && (
        <span className="flex print:hidden">
          <Arrow id={`up-${part}`} word={words.earlier(name)} off={place === 0} onPress={() => onMove(-1)} up />
          <Arrow id={`down-${part}`} word={words.later(name)} off={place === last} onPress={() => onMove(1)} />
        </span>
      )}
    </li>
  );
}

interface ArrowParameters {
  readonly id: string;
  readonly word: string;
  readonly off: boolean;
  readonly onPress: () => void;
  readonly up?: boolean;
}

/** It stays where the keyboard is, at the ends of the list too. */
const Arrow = ({ id, word, off, onPress, up = false }: ArrowParameters) => (
  <button
    id={id}
    type="button"
    aria-label={word}
    title={word}
    aria-disabled={off || undefined}
    onClick={() => !off && onPress()}
    className={`grid size-8 place-items-center rounded-8 ${off ? 'cursor-not-allowed text-solid-gray-420' : 'text-blue-900 hover:bg-blue-50'}`}
  >
    <svg viewBox="0 0 20 20" aria-hidden="true" className={`size-4 fill-current ${up ? '' : 'rotate-180'}`}>
      <path d="M10 4 18 14H2L10 4Z" />
    </svg>
  </button>
);
