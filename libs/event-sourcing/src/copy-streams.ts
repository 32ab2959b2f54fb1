import { type Duplex, Readable, Writable } from 'node:stream';
import type { Connection, Submittable } from 'pg';

/** What the driver's connection can do and its types do not say. */
interface CopyConnection {
  readonly stream: Duplex;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(message: string): void;
}

/** `copy … to stdout` as a stream of PostgreSQL's text format: `client.query(new CopyOut(statement))`. */
export class CopyOut extends Readable implements Submittable {
  private connection: CopyConnection | null = null;

  constructor(private readonly statement: string) {
    super();
  }

  submit(connection: Connection): void {
    this.connection = connection as unknown as CopyConnection;
    connection.query(this.statement);
  }

  override _read(): void {
    this.connection?.stream.resume();
  }

  /** The driver uses its buffer again: what goes on is a copy. */
  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    if (!this.push(Buffer.from(chunk))) this.connection?.stream.pause();
  }

  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    this.push(null);
  }

  handleError(error: Error): void {
    this.destroy(error);
  }
}

/** `copy … from stdin`, to be written to. Has ended when PostgreSQL has taken everything. */
export class CopyIn extends Writable implements Submittable {
  /** So many PostgreSQL says that it took. */
  rows = 0;
  private connection!: CopyConnection;
  private begun = false;
  private begin: (() => void) | null = null;
  private finished: ((error?: Error | null) => void) | null = null;

  constructor(private readonly statement: string) {
    super();
  }

  submit(connection: Connection): void {
    this.connection = connection as unknown as CopyConnection;
    connection.query(this.statement);
  }

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error | null) => void): void {
    this.whenBegun(() => {
      this.connection.sendCopyFromChunk(chunk);
      if (this.connection.stream.writableNeedDrain) this.connection.stream.once('drain', () => done());
      else done();
    });
  }

  override _final(done: (error?: Error | null) => void): void {
    this.finished = done;
    this.whenBegun(() => this.connection.endCopyFrom());
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    // Told to stop, and not by PostgreSQL: it must not take what came so far for the whole.
    if (error && this.begun && !this.finished) this.connection.sendCopyFail('the copy was given up');
    done(error);
  }

  handleCopyInResponse(): void {
    this.begun = true;
    this.begin?.();
    this.begin = null;
  }

  handleCommandComplete({ text }: { readonly text: string }): void {
    this.rows = Number(/^COPY (\d+)/.exec(text)?.[1]);
  }

  handleReadyForQuery(): void {
    this.finished?.();
  }

  handleError(error: Error): void {
    this.begun = false;
    if (this.finished) this.finished(error);
    else this.destroy(error);
  }

  private whenBegun(work: () => void): void {
    if (this.begun) work();
    else this.begin = work;
  }
}
