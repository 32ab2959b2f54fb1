import type { Position, RecordedEvent } from '@ayumi/event-sourcing';
import { randomUUID } from 'node:crypto';
import type { ReviewStory } from './review.examples';

/** A story as the log of its stream has it, at places after everything else. */
export const recorded = ({ history }: ReviewStory, review = 'kodaira-r3.2024'): readonly RecordedEvent[] =>
  history.map((event, revision) => ({
    ...(JSON.parse(JSON.stringify(event)) as typeof event),
    id: randomUUID(),
    stream: `review-${review}`,
    revision,
    position: String(10_000 + revision) as Position,
  }));
