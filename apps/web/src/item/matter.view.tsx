import { useState } from 'react';
import type { Schema } from '@ayumi/api-client';
import { Refused } from '../api/problem';
import { ConflictPage } from '../conflict/conflict.page';
import { Mark } from '../parts/mark';
import { Moment } from '../parts/moment';
import { StatusMark } from '../parts/status-mark';
import { useWords } from '../words/language';
import { Content } from './content';
import { Decision } from './decision';
import { mayDo, type ItemOfPlan, type Matter } from './item';
import { useMatterName } from './matter.choice';
import { OtherActs } from './other.acts';
import { Readings } from './readings';
import { RouteStrip } from './route.strip';
import { Timeline } from './timeline';

interface Parameters {
  readonly item: ItemOfPlan;
  readonly matter: Matter;
}

export function MatterView({ item, matter }: Parameters) {
  const { item: words } = useWords();
  const nameOf = useMatterName(item);
  const [seen, see] = useState(matter.fingerprint);
  const [note, write] = useState('');
  const [conflict, meet] = useState<string | null>(null);
  /** A decision is bound to what is on the screen: what arrives meanwhile is announced, not slipped under the button. */
  const isStale = seen !== matter.fingerprint && (note !== '' || mayDo(item, matter, 'approve'));
  const onRefused = (error: unknown) => {
    if (error instanceof Refused && error.problem.code === 'content-changed') meet(seen);
  };
  const goOn = () => {
    see(matter.fingerprint);
    meet(null);
  };
  if (conflict !== null || isStale)
    return <ConflictPage matter={matter} seen={conflict ?? seen} note={note} onGoOn={goOn} />;
  return (
    <article aria-label={nameOf(matter)}>
      <header className="mb-4 flex flex-wrap items-baseline gap-x-6 gap-y-1">
        <h2 className="text-std-24B-150">{nameOf(matter)}</h2>
        <StatusMark
          status={matter.status as Schema<'MatterStatus'>}
          step={matter.steps.find(({ state }) => state === 'current')?.title}
        />
        {matter.important && (
          <span className="font-bold text-warning-orange-2">
            <Mark shape="warning" /> {words.important}
          </span>
        )}
        <span className="text-sm text-solid-gray-800">
          {words.submitted(matter.submittedBy, matter.round)} <Moment iso={matter.submittedAt} />
        </span>
      </header>
      {matter.returned && matter.status === 'returned' && (
        <p className="mb-4 max-w-prose border-l-4 border-warning-orange-2 pl-3">
          <span className="font-bold">{words.returnedBecause}</span> <span lang="ja">{matter.returned.reason}</span>
        </p>
      )}
      <RouteStrip matter={matter} />
      <div className="grid gap-8 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <Content item={item} matter={matter} onRefused={onRefused} />
        <div className="grid content-start gap-8">
          <Readings matter={matter} />
          <Timeline item={item} matter={matter} />
        </div>
      </div>
      <Decision item={item} matter={matter} note={note} onNote={write} onRefused={onRefused} />
      <OtherActs item={item} matter={matter} note={note} onRefused={onRefused} />
    </article>
  );
}
