import type { RecordedEvent } from '@ayumi/event-sourcing';
import { canonicalJson } from '@ayumi/kernel';
import { leafHash } from './merkle';

/**
 * What the evidence says about an event: everything but its position, which is the store's own. A copy of the log in
 * another store has the same evidence. The bytes are those of RFC 8785, so that others can make them anew.
 */
export const leafOf = ({ stream, revision, id, type, data, meta }: Omit<RecordedEvent, 'position'>): Buffer =>
  leafHash(Buffer.from(canonicalJson({ stream, revision, id, type, data, meta }), 'utf8'));
