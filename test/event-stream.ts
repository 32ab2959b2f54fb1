import type { Json, Visitor } from './visitor';

export interface StreamedEvent {
  readonly event: string;
  readonly id: string | null;
  readonly data: Json;
}

/** A browser's EventSource, as far as the tests need one: keeps what arrives, and the last id. */
export class EventStream {
  readonly events: StreamedEvent[] = [];
  comments = 0;
  /** The stream's first line has come: the server is listening for us. */
  retry = false;
  ended = false;
  private readonly cut = new AbortController();
  private waiting: (() => void)[] = [];
  private rest = '';

  private constructor(readonly response: Response) {
    void this.read(response.body!.getReader());
  }

  static async open(who: Visitor, lastEventId?: string): Promise<EventStream> {
    const cut = new AbortController();
    const headers = { ...(lastEventId !== undefined && { 'last-event-id': lastEventId }) };
    const stream = new EventStream(await who.open('live', headers, cut.signal));
    stream.cut.signal.addEventListener('abort', () => cut.abort());
    return stream;
  }

  get lastId(): string {
    return this.events.findLast(({ id }) => id !== null)!.id!;
  }

  /** Waits until something has arrived that is so, or has not when the stream ended. */
  async until<T>(isSo: () => T): Promise<NonNullable<T>> {
    for (;;) {
      const answer = isSo();
      if (answer) return answer;
      if (this.ended) throw new Error(`the stream ended; it had said ${JSON.stringify(this.events)}`);
      await new Promise<void>((wake) => this.waiting.push(wake));
    }
  }

  heard(item: string, position?: string): Promise<StreamedEvent> {
    const isIt = ({ event, data }: StreamedEvent) =>
      event === 'item' && data.item === item && (position === undefined || data.position === position);
    return this.until(() => this.events.find(isIt));
  }

  hangUp(): void {
    this.cut.abort();
  }

  private async read(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    try {
      for (let part = await reader.read(); !part.done; part = await reader.read())
        this.take(decoder.decode(part.value, { stream: true }));
    } catch {
      // Cut, by us or by the other side: over either way.
    }
    this.ended = true;
    this.wake();
  }

  private take(text: string): void {
    const blocks = (this.rest + text).split('\n\n');
    this.rest = blocks.pop()!;
    for (const block of blocks) {
      const lines = block.split('\n');
      const field = (name: string) =>
        lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? null;
      const event = field('event');
      if (event) this.events.push({ event, id: field('id'), data: JSON.parse(field('data')!) as Json });
      else if (block.startsWith('retry: ')) this.retry = true;
      else if (block.startsWith(':')) this.comments++;
    }
    this.wake();
  }

  private wake(): void {
    const woken = this.waiting;
    this.waiting = [];
    woken.forEach((each) => each());
  }
}
