import { randomUUID } from 'node:crypto';
import { commandIdOf } from '@ayumi/event-sourcing/runtime';
import { CAST, MATTER } from '../feature/three-hundred-items';
import type { Answer, Json, Visitor } from '../visitor';

/** What somebody had on his screen. */
export interface Screen {
  readonly fingerprint: string;
  readonly done: string;
}

export type Approver = 'kato' | 'nakamura' | 'tanaka';

/** An approver who reads now and then, and approves what he last read, however long ago that was. */
export class Reader {
  /** Command id → what was on the screen when the button was pressed. */
  readonly pressed = new Map<string, Screen>();
  /** Refusal code, or `done` → how often. */
  readonly answers = new Map<string, number>();
  private readonly screens = new Map<string, Screen>();

  constructor(
    private readonly login: Approver,
    private readonly visitor: Visitor,
  ) {}

  async read(item: string): Promise<void> {
    this.screens.set(item, await screenOf(this.visitor, item));
  }

  async approve(item: string): Promise<void> {
    const screen = this.screens.get(item);
    if (!screen) return this.read(item);
    const key = randomUUID();
    this.pressed.set(commandIdOf(CAST[this.login], key), screen);
    const body = { matter: MATTER, fingerprint: screen.fingerprint };
    const answer = await this.visitor.act(item, 'approve', body, { 'idempotency-key': key });
    const outcome = outcomeOf(answer);
    this.answers.set(outcome, (this.answers.get(outcome) ?? 0) + 1);
  }
}

/** The clerk, who writes a new text each time. */
export class Writer {
  private texts = 0;
  edits = 0;

  constructor(private readonly visitor: Visitor) {}

  /** Edits the report where it is. */
  async amend(item: string): Promise<void> {
    const { fingerprint } = await screenOf(this.visitor, item);
    this.count(await this.visitor.act(item, 'amend-progress', { ...this.report(), fingerprint }));
  }

  /** Takes the report back, if nobody has acted yet, and submits another. */
  async rewrite(item: string): Promise<void> {
    outcomeOf(await this.visitor.act(item, 'recall', { matter: MATTER }));
    this.count(await this.visitor.act(item, 'submit-progress', this.report()));
  }

  private report(): Json {
    return { cycle: '2024-year-end', rating: 'A', done: `第${++this.texts}稿` };
  }

  private count(answer: Answer): void {
    if (outcomeOf(answer) === 'done') this.edits++;
  }
}

async function screenOf(visitor: Visitor, item: string): Promise<Screen> {
  const [matter] = (await visitor.read(`items/${item}`)).matters as Json[];
  return { fingerprint: matter!.fingerprint, done: matter!.content.done };
}

/** Whatever meets whatever, the answer is a judgement, never a breakdown. */
function outcomeOf({ status, body }: Answer): string {
  if (status >= 500) throw new Error(`${status} ${JSON.stringify(body)}`);
  return status === 200 ? 'done' : body.code;
}
