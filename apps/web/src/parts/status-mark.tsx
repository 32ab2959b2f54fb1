import type { Schema } from '@ayumi/api-client';
import { useWords } from '../words/language';
import { Mark, type Shape } from './mark';

type Status = Schema<'MatterStatus'>;

const LOOKS: Readonly<Record<Status, readonly [Shape, string]>> = {
  'not-started': ['ring', 'text-solid-gray-700'],
  'in-progress': ['half', 'text-blue-900'],
  returned: ['back', 'text-warning-orange-2'],
  recalled: ['back', 'text-solid-gray-800'],
  withdrawn: ['dash', 'text-solid-gray-700'],
  rejected: ['cross', 'text-solid-gray-900'],
  settled: ['check', 'text-success-2'],
};

interface Parameters {
  readonly status: Status;
  /** Title of the step that it waits at: 「部長承認待ち」 says more than 「承認中」. */
  readonly step?: string | null;
  /** The one whose turn it is has begun to write. */
  readonly drafting?: boolean;
}

export function StatusMark({ status, step, drafting = false }: Parameters) {
  const { status: words } = useWords();
  const [shape, colour] = LOOKS[status];
  if (drafting && status === 'not-started')
    return (
      <span className="inline-flex items-center gap-1 font-bold text-solid-gray-900">
        <Mark shape="pen" />
        {words.drafting}
      </span>
    );
  return (
    <span className={`inline-flex items-center gap-1 font-bold ${colour}`}>
      <Mark shape={shape} />
      {status === 'in-progress' && step ? words.waitsAt(step) : words[status]}
      {drafting && words.alsoDrafting}
    </span>
  );
}
