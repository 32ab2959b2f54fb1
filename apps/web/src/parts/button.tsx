import type { ReactNode } from 'react';
import { useId } from 'react';
import { useWords } from '../words/language';

interface Parameters {
  readonly children: ReactNode;
  /** The one thing to do here is solid; the others are outlined or plain text. */
  readonly kind?: 'solid' | 'outline' | 'text';
  readonly type?: 'button' | 'submit';
  readonly onPress?: () => void;
  /** Why it cannot be pressed now. The button stays reachable and says so; it never just looks dead. */
  readonly refusal?: string | null;
  readonly busy?: boolean;
}

const LOOKS = {
  solid: 'bg-blue-900 text-white border-blue-900 hover:bg-blue-1000',
  outline: 'bg-white text-blue-900 border-blue-900 hover:bg-blue-50',
  text: 'bg-transparent text-blue-900 border-transparent underline underline-offset-4 hover:bg-blue-50',
};
/** Words without a frame stand where other words stand: what makes them easy to hit hangs out of the column. A refused one has a frame. */
const HANGING = '-mx-3 px-3';
const OFF = 'bg-solid-gray-50 text-solid-gray-700 border-solid-gray-500 cursor-not-allowed';

export function Button({ children, kind = 'outline', type = 'button', onPress, refusal, busy = false }: Parameters) {
  const { parts: words } = useWords();
  const reason = useId();
  const off = busy || Boolean(refusal);
  return (
    <span className={`inline-grid gap-1 print:hidden ${refusal ? 'justify-items-start' : ''}`}>
      <button
        type={type}
        aria-disabled={off || undefined}
        aria-describedby={refusal ? reason : undefined}
        onClick={(event) => {
          if (off) event.preventDefault();
          else onPress?.();
        }}
        className={`min-h-11 rounded-8 border py-2 text-center font-bold ${kind === 'text' && !refusal ? HANGING : 'px-4'} ${off ? OFF : LOOKS[kind]}`}
      >
        {busy ? words.busy : children}
      </button>
      {refusal && (
        <span id={reason} className="max-w-prose text-sm text-solid-gray-800">
          {refusal}
        </span>
      )}
    </span>
  );
}
