import { someEvents } from './an-event';
import type { EventStore } from '../event-store';
import { freshCategory } from './fresh-category';

/** An append that names the streams that were looked at for it. */
export function basedOnContract(present: () => EventStore): void {
  let item: string;
  let directory: string;
  beforeEach(() => {
    item = `${freshCategory()}-kodaira-r3.01`;
    directory = `${freshCategory()}-kodaira`;
  });

  it('is taken where they are as they were seen, also those that are not there', async () => {
    await present().append(directory, -1, someEvents(3));
    const basedOn = [
      { stream: directory, revision: 2 },
      { stream: `${directory}.none`, revision: -1 },
    ];
    expect(await present().append(item, -1, someEvents(2), basedOn)).toMatchObject({
      outcome: 'appended',
      revision: 1,
    });
  });

  it('is not taken where one has moved', async () => {
    await present().append(directory, -1, someEvents(3));
    const basedOn = [
      { stream: `${directory}.none`, revision: -1 },
      { stream: directory, revision: 1 },
    ];
    expect(await present().append(item, -1, someEvents(1), basedOn)).toEqual({ outcome: 'moved' });
    expect(await present().readStream(item)).toEqual([]);
  });

  it('is not taken where one has come into being', async () => {
    await present().append(directory, -1, someEvents(1));
    const basedOn = [{ stream: directory, revision: -1 }];
    expect(await present().append(item, -1, someEvents(1), basedOn)).toEqual({ outcome: 'moved' });
  });

  it('gets the first result when it is sent again, whatever has moved since', async () => {
    const events = someEvents(2);
    const basedOn = [{ stream: directory, revision: -1 }];
    const first = await present().append(item, -1, events, basedOn);
    await present().append(directory, -1, someEvents(1));
    expect(await present().append(item, -1, events, basedOn)).toEqual({ ...first, outcome: 'repeated' });
    expect(await present().readStream(item)).toHaveLength(2);
  });

  it('is judged for itself among others that come at once', async () => {
    await present().append(directory, -1, someEvents(1));
    const results = await Promise.all([
      present().append(`${item}.a`, -1, someEvents(1), [{ stream: directory, revision: 0 }]),
      present().append(`${item}.b`, -1, someEvents(1), [{ stream: directory, revision: 7 }]),
      present().append(`${item}.c`, -1, someEvents(1)),
    ]);
    expect(results.map(({ outcome }) => outcome)).toEqual(['appended', 'moved', 'appended']);
  });
}
