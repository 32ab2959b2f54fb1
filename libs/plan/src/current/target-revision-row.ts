import { touch } from '@ayumi/event-sourcing';
import { fiscalYearOf } from '@ayumi/kernel';
import type { TargetRevised } from '../item/item.events';
import { idOf, type Recorded, type RowOf } from '../read-model/handlers';
import type { CurrentTargetRevision } from './current.entity';

export type TargetRevisionRow = RowOf<CurrentTargetRevision>;

/** A target that came into force in another's place. */
export function targetRevision({ stream, position, data, meta }: Recorded<TargetRevised>) {
  const item = idOf(stream);
  const { matter, indicator, version, changes, reason } = data;
  const { at } = meta;
  const key = `${item}/${matter}`;
  const row = { key, item, matter, indicator, version, changes, reason, fiscalYear: fiscalYearOf(at), at, position };
  return touch<TargetRevisionRow>('current_target_revision', key, () => row);
}
