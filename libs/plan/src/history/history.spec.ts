import { comparePositions, foldRows, touches, type Position, type RecordedEvent } from '@ayumi/event-sourcing';
import { Story } from '../read-models.examples';
import { entryOf } from './history.entry';
import { historyProjection, type HistoryRow } from './history.projection';
import { summaryOf } from './history.words';
import { positionIn, sortablePosition } from './sortable-position';

describe('the history', () => {
  let story: Story;
  beforeEach(() => {
    story = new Story().item(10, '徴収率の向上', 'shuunou', { 2024: '98.5' }).cycle(2024, 'year-end', '2025-05-30');
    story.at('2025-05-15T01:00:00Z').submits('suzuki', 10).returns('yamada', 10, '基準日を書いてください');
    story.submits('suzuki', 10, { rating: 'B', lateReason: '人手が足りない' });
    story.approves('yamada', 10, undefined, { comment: '確認済み' }).approves('sato', 10, undefined, { rating: 'A' });
  });

  const rows = () => [...foldRows(historyProjection, story.events).get('history_event')!.values()] as HistoryRow[];
  const entries = (type: string) => story.events.filter((event) => event.type === type).map((event) => entryOf(event));

  it('knows the place of every event of items, plans, routes and the directory, once', () => {
    expect(rows().map(({ key }) => positionIn(key))).toEqual(story.events.map(({ position }) => position));
  });

  it('shows an event as it stands in the log', () => {
    for (const event of story.events) {
      const { stream, revision, data, id, at } = entryOf(event);
      expect({ stream, revision, data, id, at }).toEqual({
        stream: event.stream,
        revision: event.revision,
        data: event.data,
        id: event.id,
        at: event.meta.at,
      });
    }
  });

  it('does not show the pieces of a frozen text, only how long they are', () => {
    const frozen = {
      ...story.events[0]!,
      type: 'FrozenTextKept',
      data: { matter: 'version-1', piece: 1, text: '報告' },
    };
    expect(entryOf(frozen)).toMatchObject({
      matter: 'version-1',
      data: { matter: 'version-1', piece: 1, characters: 2 },
    });
    expect(JSON.stringify(entryOf(frozen))).not.toContain('報告');
  });

  it('says of what each event is: item, matter and plan', () => {
    expect(entries('StepApproved')[0]).toMatchObject({
      category: 'item',
      plan: 'kodaira-r3',
      item: 'kodaira-r3.10',
      matter: 'progress-2024-year-end',
      round: 2,
      step: 'manager',
      comment: '確認済み',
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      command: 'approve',
    });
    expect(entries('CycleOpened')[0]).toMatchObject({ category: 'plan', plan: 'kodaira-r3', item: null, matter: null });
    expect(entries('PersonAppointed')[0]).toMatchObject({ category: 'directory', plan: null, item: null });
  });

  it('names who acted as he was called on that day, with post and unit', () => {
    story.organise('PersonRegistered', { person: 'yamada', name: '旧姓山田', kana: '' });
    expect(entries('MatterReturned')[0]).toMatchObject({
      actor: 'yamada',
      actorName: '山田',
      basis: 'self',
      post: 'shuunou/manager',
      postTitle: '収納課長',
      unitName: '収納課',
      reason: '基準日を書いてください',
    });
  });

  it('tells every event in a line of Japanese', () => {
    expect(story.events.slice(-7).map((event) => summaryOf(event))).toEqual([
      '運用担当者 が令和6年度 年度末の照会を始めました(期限 令和7年5月30日)',
      '収納課 担当 鈴木 が令和6年度の進捗を提出しました(評価 A)',
      '収納課長 山田 が差し戻しました「基準日を書いてください」',
      '収納課 担当 鈴木 が令和6年度の進捗を再度(第2回)提出しました(評価 B)',
      '収納課長 山田 が承認しました「確認済み」',
      '行政経営課長 佐藤 が承認しました(評価 A)',
      '行政経営課長 佐藤 が決裁し、内容が確定しました',
    ]);
    for (const event of story.events) expect(summaryOf(event)).toMatch(/ が.+ました/);
  });

  it('marks who acted in another one’s place', () => {
    const event = story.events.at(-2)!;
    const by = (meta: Partial<RecordedEvent['meta']>) => summaryOf({ ...event, meta: { ...event.meta, ...meta } });
    expect(by({ actorName: '高橋', basis: 'acting', principalName: '佐藤' })).toBe(
      '行政経営課長 高橋(佐藤 の代決) が承認しました(評価 A)',
    );
    expect(by({ basis: 'delegation' })).toContain('(代理)');
  });

  it('stops at a type of event that it does not know', () => {
    const unknown = { ...story.events[0]!, type: 'PlanBurnt' };
    expect(() => touches(historyProjection, unknown)).toThrow('PlanBurnt');
  });
});

describe('a sortable position', () => {
  it.each([
    ['9', '10'],
    ['0', '7'],
    ['99999999999999999999', '99999999999999999998'],
    ['1/2', '1/10'],
    ['10/1', '9/99'],
  ])('orders %s and %s as positions are ordered', (a, b) => {
    const byText = sortablePosition(a as Position) < sortablePosition(b as Position) ? -1 : 1;
    expect(byText).toBe(comparePositions(a as Position, b as Position));
    expect([a, b].map((each) => positionIn(sortablePosition(each as Position)))).toEqual([a, b]);
  });
});
