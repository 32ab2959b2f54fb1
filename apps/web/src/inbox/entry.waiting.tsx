import { Due, Waited } from '../parts/due';
import { Moment } from '../parts/moment';
import { isOnlyRead, type Entry, type ReviewEntry } from './inbox';

/** How long it waits and until when; or when it was done. */
export function EntryWaiting({ entry }: { readonly entry: Entry | ReviewEntry }) {
  const { why, since, daysWaiting, due, overdue } = entry;
  return (
    <>
      {!isOnlyRead(entry) && (
        <>
          <Waited days={daysWaiting} />
          <Due due={due} overdue={overdue} />
        </>
      )}
      {(why === 'done' || why === 'publish') && since && <Moment iso={since} />}
    </>
  );
}
