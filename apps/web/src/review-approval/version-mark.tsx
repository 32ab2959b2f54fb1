import { Mark, type Shape } from '../parts/mark';
import { useWords } from '../words/language';
import { stateOf, type Version, type VersionState } from './versions';

const LOOKS: Readonly<Record<VersionState, readonly [Shape, string]>> = {
  superseded: ['dash', 'text-solid-gray-700'],
  published: ['check', 'text-success-2'],
  approved: ['dot', 'text-blue-900'],
  'on-its-way': ['half', 'text-blue-900'],
  thawed: ['back', 'text-warning-orange-2'],
  withdrawn: ['cross', 'text-solid-gray-900'],
};

/** 公表中, 差し替え済み, …: in word, shape and colour. */
export function VersionMark({ version }: { readonly version: Version }) {
  const { reviewApproval: words } = useWords();
  const state = stateOf(version);
  const [shape, colour] = LOOKS[state];
  return (
    <span className={`inline-flex items-center gap-1 font-bold ${colour}`}>
      <Mark shape={shape} />
      {words.states[state]}
    </span>
  );
}
