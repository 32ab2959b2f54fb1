import { awaitPosition, checkpointOf } from './checkpoint';
import type { RecordedEvent } from './event';
import { foldRows } from './fold-in-memory';
import { nothing, type Row, touch } from './projection';
import { anEvent, eventually } from './testing';
import { commented, lines, onLine, planned } from './testing/lines.projection';
import { ProjectorDesk } from './testing/projector-desk';

describe('a projector that meets an event it cannot apply', () => {
  let desk: ProjectorDesk;
  beforeEach(async () => {
    desk = await ProjectorDesk.open();
  });
  afterEach(() => desk.close());

  it('stops at an event that it does not know, with everything before it kept, and says which', async () => {
    const end = desk.start(lines());
    const before = await desk.append('item-1', -1, planned('x'), commented('y'));
    const at = await desk.append('item-1', 1, anEvent('Unheard'));
    const after = await desk.append('item-1', 2, commented('z'));
    const failure = {
      position: at,
      event: 'Unheard',
      message: 'projection lines does not know the event type Unheard',
    };
    expect(await end).toEqual({ ended: 'stopped', failure });
    expect(await checkpointOf(desk.database.appPool, 'lines')).toMatchObject({
      applied: 2,
      version: 1,
      position: before,
      status: 'stopped',
      failedPosition: at,
      failedEvent: 'Unheard',
      failure: failure.message,
    });
    expect((await desk.rows()).get('line')!.get('item-1')).toMatchObject({ count: 1 });
    expect(await desk.reached(before)).toBe(true);
    expect(await awaitPosition(desk.database.appPool, 'lines', after, { timeoutMs: 60_000 })).toBe(false);
    const events = await desk.store.readAll(null, 10);
    expect(() => foldRows(lines(), events)).toThrow(`projection lines stops at Unheard (position ${at})`);

    void desk.start(lines(1, { Unheard: nothing }));
    await eventually('it was started again', async () => {
      return (await checkpointOf(desk.database.appPool, 'lines'))?.status === 'running';
    });
    expect(await desk.reached(after)).toBe(true);
    expect(await checkpointOf(desk.database.appPool, 'lines')).toMatchObject({ status: 'running', failure: null });
    expect((await desk.rows()).get('line')!.get('item-1')).toMatchObject({ count: 2 });
  });

  it('keeps nothing of an event of which one fold throws', async () => {
    const before = await desk.append('item-1', -1, planned('x'), commented('y'));
    const at = await desk.append('item-1', 1, anEvent('Broken'));
    const broken = (event: RecordedEvent) => [
      touch<Row>('tally', 'Broken', () => ({ events: 1 })),
      ...onLine(event, () => {
        throw new Error('kaputt');
      }),
    ];
    expect(await desk.start(lines(1, { Broken: broken }))).toMatchObject({
      ended: 'stopped',
      failure: { position: at, event: 'Broken', message: 'kaputt' },
    });
    expect(await checkpointOf(desk.database.appPool, 'lines')).toMatchObject({ position: before, status: 'stopped' });
    expect([...(await desk.rows()).get('tally')!.keys()]).toEqual(['Commented']);
    expect((await desk.rows()).get('line')!.get('item-1')).toMatchObject({ count: 1 });
  });

  it.each([
    ['nothing at all, where null was meant', undefined, 'the fold of tally Broken gives no row'],
    ['a column that is not there', { type: 'Broken', events: 1, colour: 'red' }, 'has no column "colour"'],
    ['a value of another type', { type: 'Broken', events: 'many' }, 'invalid input syntax for type integer'],
    ['a value that is missing', { type: 'Broken' }, 'violates not-null constraint'],
  ])('stops at the very event whose row the table refuses: %s', async (_, row, message) => {
    const before = await desk.append('item-1', -1, planned('x'), commented('y'));
    const at = await desk.append('item-1', 1, anEvent('Broken'), commented('z'));
    const [broken] = await desk.store.readStream('item-1', 2);
    const end = await desk.start(lines(1, { Broken: () => [touch<Row>('tally', 'Broken', () => row as Row)] }));
    expect(end).toMatchObject({ ended: 'stopped', failure: { position: broken!.position, event: 'Broken' } });
    expect(at).not.toBe(broken!.position);
    const checkpoint = await checkpointOf(desk.database.appPool, 'lines');
    expect(checkpoint).toMatchObject({ position: before, status: 'stopped', failedEvent: 'Broken' });
    expect(checkpoint!.failure).toContain(message);
    expect((await desk.rows()).get('line')!.get('item-1')).toMatchObject({ count: 1 });
  });

  it('stops where another one of its kind has stopped', async () => {
    await desk.append('item-1', -1, planned('x'), anEvent('Unheard'));
    const ends = await Promise.all([desk.start(lines()), desk.start(lines()), desk.start(lines())]);
    expect(ends.map(({ ended }) => ended)).toEqual(['stopped', 'stopped', 'stopped']);
  });
});
