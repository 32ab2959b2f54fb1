import { changesOf } from './item.changes';
import type { Progress } from './item.events';
import { PROGRESS, reported } from './item.examples';
import type { Matter } from './item.state';

describe('What changed since somebody saw a content', () => {
  const matter = reported.state.matters[PROGRESS]! as Matter & { readonly kind: 'progress' };
  const seen = matter.approval.fingerprint;
  const same = backwards(matter.content) as Progress;

  it('is nothing but what says something else, whatever the order in which a store gives members back', () => {
    expect(changesOf({ ...matter, content: { ...same, done: '直した実績' } }, seen)).toEqual([
      { field: 'done', seen: matter.content.done, now: '直した実績' },
    ]);
  });

  it('is nothing where it came back as it was', () => {
    expect(JSON.stringify(same)).not.toBe(JSON.stringify(matter.content));
    expect(changesOf({ ...matter, content: same }, seen)).toEqual([]);
  });
});

/** The same, every object written from its last member to its first. */
function backwards(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(backwards);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, member]) => [name, backwards(member)]),
  );
}
