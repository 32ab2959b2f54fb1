import { staleness } from './committed';
import { eventsDocument } from './events-doc';
import { TOOL_TIMEOUT_MS } from './tool';

describe('docs/events.md', () => {
  it(
    'tells every event as its type has it today',
    () => expect(staleness('events', 'docs/events.md', eventsDocument())).toBeNull(),
    TOOL_TIMEOUT_MS,
  );
});
