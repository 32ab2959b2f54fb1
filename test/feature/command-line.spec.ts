import { act, show } from '../../apps/cli/src/door/door.commands';
import { readConfig } from '../../apps/cli/src/config';
import type { Json } from '../visitor';
import { openWorld, type World } from '../world';

describe('The command line', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  }, 120_000);
  afterAll(() => world?.close());

  const config = () => readConfig({ AYUMI_URL: world.address, AYUMI_PASSWORD: 'ayumi-demo' });
  const shown = async (view: string, id: string | undefined, options: { as: string; year?: string }): Promise<Json> => {
    const lines: string[] = [];
    await show(view, id, options, config(), (line) => lines.push(line));
    return JSON.parse(lines.join('\n')) as Json;
  };

  it('does the main job as whoever signs in: submits, and the chief finds it in his inbox', async () => {
    const body = {
      cycle: '2024-year-end',
      rating: 'A',
      done: '指針案をまとめた。',
      actuals: [{ indicator: 'park-ppp', value: '公募の準備' }],
    };
    await act(
      'submit-progress',
      'kodaira-r3.07',
      { as: 'miyamoto', body: JSON.stringify(body) },
      config(),
      () => undefined,
    );
    expect((await shown('history', 'kodaira-r3.07', { as: 'takahashi' })).events[0].type).toBe('ProgressSubmitted');
    const { matters } = await shown('item', 'kodaira-r3.07', { as: 'kubota' });
    expect(matters.at(-1)).toMatchObject({ matter: 'progress-2024-year-end', status: 'in-progress' });
    expect((await shown('annual-review', undefined, { as: 'yamada', year: '2022' })).counts.settled).toBe(33);
  });

  it('is refused what its person is refused, in the door’s own words', async () => {
    const order = act(
      'recall',
      'kodaira-r3.01',
      { as: 'kubota', body: '{"matter":"progress-2024-year-end"}' },
      config(),
      () => undefined,
    );
    await expect(order).rejects.toThrow(/^matter-not-in-progress \(409\): この案件は「確定」のため/);
  });

  it('says what to do when nobody is there, and when a view or a body is nonsense', async () => {
    const nowhere = readConfig({ AYUMI_URL: 'http://127.0.0.1:9', AYUMI_PASSWORD: 'x' });
    await expect(show('inbox', undefined, { as: 'suzuki' }, nowhere, () => undefined)).rejects.toThrow(
      'start Ayumi (npm start)',
    );
    await expect(shown('everything', undefined, { as: 'suzuki' })).rejects.toThrow('there are: inbox');
    await expect(act('recall', 'x', { as: 'suzuki', body: '{' }, config(), () => undefined)).rejects.toThrow(
      'cannot be read as JSON',
    );
  });
});
