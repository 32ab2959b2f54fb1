import { canonicalJson } from '@ayumi/kernel';
import { InvalidAppend } from '../append-errors';
import { type EventStore, LIMITS } from '../event-store';
import { anEvent, someEvents } from './an-event';
import { freshCategory } from './fresh-category';

export function limitsContract(present: () => EventStore): void {
  let stream: string;
  beforeEach(() => {
    stream = `${freshCategory()}-kodaira-r3.02`;
  });

  const refusal = async (data: unknown): Promise<string> => {
    const error: unknown = await present()
      .append(stream, -1, [{ ...anEvent('Commented'), data }])
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(InvalidAppend);
    expect(await present().readStream(stream)).toEqual([]);
    return (error as Error).message;
  };

  it('takes 500 events at once and refuses none and 501', async () => {
    expect(await present().append(stream, -1, someEvents(500))).toMatchObject({ outcome: 'appended', revision: 499 });
    await expect(present().append(stream, 499, [])).rejects.toThrow('0 events: 1 to 500');
    await expect(present().append(stream, 499, someEvents(501))).rejects.toThrow('501 events: 1 to 500');
  });

  it('takes an event of just under 1 MB and refuses a larger one', async () => {
    expect(await refusal({ text: 'あ'.repeat(LIMITS.eventBytes / 3) })).toMatch(
      /is \d+ bytes of JSON, more than 1000000/,
    );
    const text = 'あ'.repeat(LIMITS.eventBytes / 3 - 400);
    await present().append(stream, -1, [anEvent('Commented', { text })]);
    expect((await present().readStream(stream))[0]!.data).toEqual({ text });
  });

  it('refuses what would not come back as it went', async () => {
    expect(await refusal({ note: 'a\u0000b' })).toMatch(/Event 1 \(Commented\) .*data holds the character U\+0000/);
    expect(await refusal({ ['a\u0000']: 1 })).toMatch('U+0000');
    expect(await refusal({ note: '\\\u0000' })).toMatch('U+0000');
    expect(await refusal({ note: '髙\ud842' })).toMatch('half a surrogate pair');
    expect(await refusal({ amount: Number.NaN })).toMatch('"amount" is NaN');
    expect(await refusal({ amounts: [Infinity] })).toMatch('Infinity');
    expect(await refusal({ on: new Date() })).toMatch('a Date');
    expect(await refusal({ big: 1n })).toMatch('bigint');
    expect(await refusal(undefined)).toMatch('no JSON value');
  });

  it('refuses stream names, revisions and ids that are none', async () => {
    const [event] = someEvents(1);
    await expect(present().append('item', -1, [event!])).rejects.toThrow('<category>-<id>');
    await expect(present().append(`${stream}${'x'.repeat(400)}`, -1, [event!])).rejects.toThrow('<category>-<id>');
    await expect(present().append(stream, -2, [event!])).rejects.toThrow('expects the revision -2');
    await expect(present().append(stream, -1, [{ ...event!, id: '1' }])).rejects.toThrow('no UUID');
    await expect(present().append(stream, -1, [event!, event!])).rejects.toThrow('two events with the id');
  });

  it('returns Japanese text, numbers and structure exactly, so that fingerprints stay', async () => {
    const data = {
      z: '𠮷野家の髙橋さん、葛\u{E0100}城市・辻\u{E0101}さん',
      a: ['〜', '\\u0000 is not U+0000', '"quoted"\n\t\u0001', '', '👪', 'ｶﾅ', 'が'],
      numbers: [0, -1.5, 0.1, 1e21, 5e-324, Number.MAX_VALUE, Number.MAX_SAFE_INTEGER, 123456789.12345679, 1e-7],
      nested: { 項目: { null: null, true: true, empty: {}, list: [] } },
    };
    await present().append(stream, -1, [anEvent('ProgressSubmitted', data, { actorName: '髙橋 𠮷子' })]);
    const [read] = await present().readStream(stream);
    expect(read!.data).toEqual(data);
    expect(canonicalJson(read!.data)).toBe(canonicalJson(data));
    expect(read!.meta.actorName).toBe('髙橋 𠮷子');
    expect(read!.type).toBe('ProgressSubmitted');
  });
}
