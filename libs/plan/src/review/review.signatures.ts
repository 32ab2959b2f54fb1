import type { StepPassedOver, StepPostReviewed } from '@ayumi/approval';
import type { DirectoryHistory } from '@ayumi/directory';
import type { RecordedEvent } from '@ayumi/event-sourcing';
import { approvalsOf } from '../annual-review/annual-review.signatures';
import type { Recorded } from '../read-model/handlers';
import type { SetApproval } from './review.sheet';
import type { ReviewVersion } from './review.state';

/** 決裁欄 of a version, with the names of each day, as far as these events of its stream tell. */
export function approvalsOfVersion(
  { approval }: ReviewVersion,
  events: readonly RecordedEvent[],
  directories: DirectoryHistory,
): readonly SetApproval[] {
  const { matter } = approval;
  const passes = events
    .filter((event): event is Recorded<StepPassedOver> => isAbout(event, 'StepPassedOver', matter))
    .flatMap(({ data: { step, passed }, meta: { at }, position }) =>
      passed.map(({ post, absent: people }) => ({ step, post, people, at, position })),
    );
  const reads = events
    .filter((event): event is Recorded<StepPostReviewed> => isAbout(event, 'StepPostReviewed', matter))
    .map(({ data: { step, post }, meta: { actor: person, at } }) => ({ step, post, person, at }));
  return approvalsOf({ approval, passes, reads }, { directories });
}

const isAbout = ({ type, data }: RecordedEvent, wanted: string, matter: string): boolean =>
  type === wanted && (data as { readonly matter: string }).matter === matter;
