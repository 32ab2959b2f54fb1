import { Test } from '@nestjs/testing';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { accept } from './decider';
import { StreamCommand, type Receipt } from './command';
import { EVENT_STORE, handlersOf, line, type CommandTable } from './handles';
import { InMemoryEventStore } from './in-memory.event-store';

class Say extends StreamCommand {
  words!: string;
}
class Nowhere {
  contextFor = () => Promise.resolve({});
}
const signature = { actor: 'suzuki', actorName: '鈴木', basis: 'self' as const };
const table: CommandTable<object, object, { type: 'Said'; data: object }> = {
  decider: { category: 'talk', initial: {}, evolve: (state) => state },
  context: Nowhere,
  lines: [line('say', Say, (command: Say) => accept(signature, { type: 'Said' as const, data: command }), '言う')],
};

describe('A line in a table of commands', () => {
  it('becomes a handler whose decider sees the body and nothing of the envelope', async () => {
    const store = new InMemoryEventStore();
    const module = await Test.createTestingModule({
      imports: [CqrsModule.forRoot()],
      providers: [...handlersOf(table), Nowhere, { provide: EVENT_STORE, useValue: store }],
    }).compile();
    await module.init();
    const envelope = {
      id: '1',
      command: 'say',
      commandId: '6f9619ff-8b86-4011-b42d-00c04fc964ff',
      request: 'r',
      correlation: 'c',
      causation: null,
      at: '2025-05-22T01:00:00.000Z',
      actor: 'suzuki',
    };
    const command = Object.assign(new Say(), { words: 'はい', envelope });
    const receipt = (await module.get(CommandBus).execute(command)) as Receipt;
    expect(receipt).toMatchObject({ id: '1', revision: 0 });

    const [event] = await store.readStream('talk-1');
    expect(event).toMatchObject({ type: 'Said', meta: { command: 'say', at: envelope.at, schema: 1 } });
    expect(event!.data).toEqual({ words: 'はい' });
    await module.close();
  });
});
