import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/**
 * `in-the-middle`: half of what was sent arrives, then the line is dead. `unanswered`: all of it arrives and is done;
 * the line dies in front of the answer.
 */
export type Cut = 'in-the-middle' | 'unanswered';

interface Awaited {
  readonly text: string;
  readonly cut: Cut;
  readonly done: () => void;
}

/** A line between two programs that can be cut. Knows no protocol: it looks for a text in what is sent. */
export class CuttingProxy {
  cuts = 0;
  private readonly lines = new Set<readonly [Socket, Socket]>();
  private readonly awaited: Awaited[] = [];
  private silent = false;

  private constructor(
    private readonly server: Server,
    private readonly target: URL,
  ) {
    server.on('connection', (near: Socket) => this.join(near));
  }

  /** @param target address with host and port, of whatever protocol */
  static async to(target: string): Promise<CuttingProxy> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new CuttingProxy(server, new URL(target));
  }

  /** The target's address, by way of this line. */
  get url(): string {
    const through = new URL(this.target);
    through.hostname = '127.0.0.1';
    through.port = String((this.server.address() as AddressInfo).port);
    return through.href.replace(/\/$/, '');
  }

  /** Every line that is there now. */
  cutAll(): void {
    for (const line of this.lines) this.end(line);
  }

  /** The next line that sends this text. Resolves when it was cut. */
  cutAt(text: string, cut: Cut): Promise<void> {
    return new Promise((done) => this.awaited.push({ text, cut, done }));
  }

  /** Lines stay open and nothing comes through, as where a cable was pulled; or what was held comes through again. */
  silence(isSilent: boolean): void {
    this.silent = isSilent;
    for (const socket of [...this.lines].flat()) this.holdBack(socket);
  }

  async close(): Promise<void> {
    this.server.close();
    this.cutAll();
    await once(this.server, 'close');
  }

  private join(near: Socket): void {
    const far = connect(Number(this.target.port), this.target.hostname);
    const line = [near, far] as const;
    this.lines.add(line);
    let atTheAnswer: (() => void) | null = null;
    near.on('data', (sent) => {
      const [wanted] = this.awaited.filter(({ text }) => sent.includes(text));
      if (!wanted || atTheAnswer) return void far.write(sent);
      this.awaited.splice(this.awaited.indexOf(wanted), 1);
      if (wanted.cut === 'unanswered') {
        atTheAnswer = wanted.done;
        return void far.write(sent);
      }
      far.write(sent.subarray(0, Math.floor(sent.length / 2)), () => {
        this.end(line);
        wanted.done();
      });
    });
    far.on('data', (answered) => {
      if (!atTheAnswer) return void near.write(answered);
      this.end(line);
      atTheAnswer();
    });
    for (const socket of line) {
      this.holdBack(socket);
      socket.setNoDelay(true);
      socket.on('error', () => undefined);
      socket.on('close', () => this.leave(line));
    }
  }

  private holdBack(socket: Socket): void {
    if (this.silent) socket.pause();
    else socket.resume();
  }

  private end(line: readonly [Socket, Socket]): void {
    if (this.lines.has(line)) this.cuts++;
    this.leave(line);
  }

  private leave(line: readonly [Socket, Socket]): void {
    this.lines.delete(line);
    line.forEach((socket) => socket.destroy());
  }
}
