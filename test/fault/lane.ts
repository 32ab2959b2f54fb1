import { commandIdOf, type Receipt } from '@ayumi/event-sourcing/runtime';
import { eventually } from '@ayumi/event-sourcing/testing';
import { randomUUID } from 'node:crypto';
import { CAST, MATTER } from '../feature/three-hundred-items';
import type { Answer, Json, Visitor } from '../visitor';

export type Login = keyof typeof CAST;

/** A command that was answered with a receipt: from then on it must never be lost, and never be there twice. */
export interface Acknowledged {
  readonly item: string;
  readonly commandId: string;
  readonly command: string;
  readonly receipt: Receipt;
  /** As it was sent, so that it can be sent again. */
  readonly sent: { readonly login: Login; readonly key: string; readonly body: Json };
}

/** How somebody reaches Ayumi. */
export type Door = Pick<Visitor, 'get' | 'act'>;

export interface LaneOptions {
  readonly item: string;
  readonly visitors: Readonly<Record<Login, Door>>;
  /** Told of every receipt, in the moment it comes. */
  readonly onReceipt?: (acknowledged: Acknowledged) => void;
}

/**
 * One item that goes round and round by the rules: submitted, approved by 係長 and 課長, returned by 部長 to the drafter.
 * Nobody else touches it, so every refusal is a fault. Where no answer comes, the same command is sent again.
 */
export class Lane {
  readonly acknowledged: Acknowledged[] = [];
  /** Commands that had to be sent more than once. */
  retried = 0;
  /** Codes of the answers that asked to try again. */
  readonly refused = new Set<string>();
  private turn = 0;
  private fingerprint = '';
  private left = false;

  constructor(private readonly options: LaneOptions) {}

  async run(goesOn: () => boolean): Promise<void> {
    while (goesOn()) await this.step();
  }

  /** Whatever is waited for is given up: the test is over, and nobody is there to answer. */
  leave(): void {
    this.left = true;
  }

  async step(): Promise<void> {
    const round = Math.floor(this.turn / 4) + 1;
    switch (this.turn++ % 4) {
      case 0:
        await this.act('suzuki', 'submit-progress', { cycle: '2024-year-end', rating: 'A', done: `第${round}稿` });
        this.fingerprint = await this.readFingerprint();
        return;
      case 1:
        return this.act('kato', 'approve', this.seen());
      case 2:
        return this.act('nakamura', 'approve', this.seen());
      default:
        return this.act('tanaka', 'return', { ...this.seen(), reason: `第${round}稿は書き直し`, to: 'drafter' });
    }
  }

  private seen(): Json {
    return { matter: MATTER, fingerprint: this.fingerprint };
  }

  private async readFingerprint(): Promise<string> {
    const { body } = await this.answered(() => this.options.visitors.kato.get(`items/${this.options.item}`));
    return body.matters[0].fingerprint as string;
  }

  private async act(login: Login, command: string, body: Json): Promise<void> {
    const { item, visitors, onReceipt } = this.options;
    const key = randomUUID();
    const answer = await this.answered(() => visitors[login].act(item, command, body, { 'idempotency-key': key }));
    if (answer.status !== 200) throw new Error(`${command} ${item}: ${answer.status} ${JSON.stringify(answer.body)}`);
    const commandId = commandIdOf(CAST[login], key);
    const receipt = answer.body as Receipt;
    const acknowledged = { item, command, commandId, receipt, sent: { login, key, body } };
    this.acknowledged.push(acknowledged);
    onReceipt?.(acknowledged);
  }

  /** Asks until there is an answer: a cut connection, a refused one and 503 are none. */
  private async answered(ask: () => Promise<Answer>): Promise<Answer> {
    let tries = 0;
    const answer = await eventually(
      `${this.options.item} is answered`,
      async () => {
        if (this.left) throw new Error(`${this.options.item}: everybody has left`);
        tries++;
        const given = await ask().catch(() => null);
        if (given?.status !== 503) return given;
        this.refused.add(given.body.code as string);
        return null;
      },
      300_000,
      50,
    );
    if (tries > 1) this.retried++;
    return answer;
  }
}

/** The four of 収納課 and above, signed in. */
export async function signedIn<D extends Door>(enter: (login: string) => Promise<D>): Promise<Record<Login, D>> {
  const logins = Object.keys(CAST) as Login[];
  const visitors = await Promise.all(logins.map(async (login) => [login, await enter(login)] as const));
  return Object.fromEntries(visitors) as Record<Login, D>;
}
