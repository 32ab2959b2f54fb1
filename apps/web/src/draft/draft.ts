import { mayPass, Refused, type Problem } from '../api/problem';
import { createStore, type Store } from '../store';
import { forgetOnDevice, keepOnDevice, takeLeftCopies, type DeviceCopy } from './device-copy';
import { deleteDraft, loadDraft, saveDraft, type Place } from './draft.api';
import { same, type DraftContent, type Fields } from './fields';

export type Saving =
  | { readonly is: 'nothing' }
  | { readonly is: 'typing' }
  | { readonly is: 'saved'; readonly at: string }
  /** The server did not get it, this browser has it. */
  | { readonly is: 'kept'; readonly at: string; readonly problem: Problem | null };

/** The same draft with other words: saved from another tab or device, or left on this one. */
export interface Clash {
  readonly theirs: DraftContent;
  readonly at: string;
  readonly place: 'server' | 'device';
  readonly revision: number | null;
}

export interface DraftState {
  readonly phase: 'loading' | 'failed' | 'ready';
  readonly error: unknown;
  /** Null until something was typed. */
  readonly content: DraftContent | null;
  readonly saving: Saving;
  readonly clash: Clash | null;
  /** On its way: whether it arrived may not be known yet. */
  readonly isSubmitting: boolean;
}

const SAVE_AFTER_MS = 800;
const AGAIN_AFTER_MS = 5_000;
const NOTHING: DraftState = {
  phase: 'loading',
  error: null,
  content: null,
  saving: { is: 'nothing' },
  clash: null,
  isSubmitting: false,
};

/**
 * One form while it is being written. Every keystroke is kept by this browser at once and goes to the server a moment
 * later; what cannot go, goes when the network is back. Two contents that differ are both shown: nothing typed is lost.
 */
export class Draft {
  readonly state: Store<DraftState> = createStore(NOTHING);
  private revision: number | null = null;
  private typed = 0;
  private saved = 0;
  private held = false;
  private keptHere = true;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  private left: DeviceCopy[] = [];

  constructor(
    private readonly place: Place,
    private readonly key: string,
  ) {}

  get isUnsaved(): boolean {
    return this.typed > this.saved;
  }

  /** Nothing may leave the page quietly: neither the server nor this browser has it. */
  get isInDanger(): boolean {
    return this.isUnsaved && !this.keptHere;
  }

  /** On every visit: what another tab saved meanwhile is taken over where nothing was typed here. */
  async open(): Promise<void> {
    if (this.isUnsaved || this.running) return;
    const before = this.typed;
    try {
      const found = await loadDraft(this.place);
      if (this.typed !== before) return this.change({ phase: 'ready', error: null });
      this.revision = found?.revision ?? null;
      const saving: Saving = found ? { is: 'saved', at: found.savedAt } : { is: 'nothing' };
      this.change({ phase: 'ready', error: null, content: found?.content ?? null, saving });
      this.left = takeLeftCopies(this.key);
      this.takeOverFirst(found);
    } catch (error) {
      this.change({ phase: this.state.get().phase === 'ready' ? 'ready' : 'failed', error });
    }
  }

  /** What this browser kept is newer than what it was typed on; beside anything else it has to be compared. */
  private takeOverFirst(found: Awaited<ReturnType<typeof loadDraft>>): void {
    const copy = this.left.shift();
    if (!copy) return;
    if (found && same(copy.content.fields, found.content.fields)) return this.takeOverFirst(found);
    this.replace(copy.content);
    if (found && copy.revision !== found.revision)
      this.change({ clash: { theirs: found.content, at: found.savedAt, place: 'server', revision: found.revision } });
    else this.nextLeft();
  }

  private nextLeft(): void {
    const { content } = this.state.get();
    const copy = this.left.shift();
    if (!copy) return void this.save();
    if (content && same(copy.content.fields, content.fields)) return this.nextLeft();
    const clash: Clash = { theirs: copy.content, at: copy.at, place: 'device', revision: this.revision };
    this.change({ clash });
  }

  /** @param start what the form shows before anything was typed, and the submission that it comes from */
  set(changes: Fields, start: DraftContent): void {
    const { fields, seen } = this.state.get().content ?? start;
    this.replace({ fields: { ...fields, ...changes }, seen });
  }

  replace(content: DraftContent): void {
    this.typed++;
    this.keep(content);
    this.change({ content, saving: { is: 'typing' } });
    this.later(SAVE_AFTER_MS);
  }

  /** Nothing goes out while an input method composes. */
  hold(held: boolean): void {
    this.held = held;
    if (!held && this.isUnsaved) this.later(SAVE_AFTER_MS);
  }

  /** Both were read: these fields stay. */
  resolve(fields: Fields): void {
    const { clash, content } = this.state.get();
    if (!clash || !content) return;
    this.revision = clash.revision;
    this.change({ clash: null });
    this.replace({ fields, seen: content.seen });
    if (this.left.length > 0) this.nextLeft();
    else void this.save();
  }

  async save(leaving = false): Promise<void> {
    clearTimeout(this.timer);
    if (this.running) return this.running;
    const { content, clash } = this.state.get();
    if (!content || clash || !this.isUnsaved || (this.held && !leaving)) return;
    this.running = this.send(content, this.typed, leaving).finally(() => (this.running = null));
    return this.running;
  }

  private async send(content: DraftContent, version: number, leaving: boolean): Promise<void> {
    try {
      const { revision, savedAt } = await saveDraft(this.place, content, this.revision, leaving);
      this.revision = revision;
      this.saved = version;
      if (this.isUnsaved) return this.later(SAVE_AFTER_MS);
      forgetOnDevice(this.key);
      this.change({ saving: { is: 'saved', at: savedAt } });
    } catch (error) {
      this.failed(error);
    }
  }

  private failed(error: unknown): void {
    const problem = error instanceof Refused ? error.problem : null;
    if (problem?.code === 'draft-changed') return this.meet(problem);
    this.change({ saving: { is: 'kept', at: new Date().toISOString(), problem: mayPass(error) ? null : problem } });
    if (mayPass(error)) this.later(AGAIN_AFTER_MS);
  }

  /** Somebody saved this draft elsewhere, or it is gone because it was submitted there. */
  private meet(problem: Problem): void {
    const { theirs } = problem.facts as { theirs: { revision: number; savedAt: string; content: DraftContent } | null };
    const mine = this.state.get().content;
    if (!theirs || (mine && same(mine.fields, theirs.content.fields))) {
      this.revision = theirs?.revision ?? null;
      return this.later(0);
    }
    const { content, savedAt: at, revision } = theirs;
    this.change({ clash: { theirs: content, at, place: 'server', revision } });
  }

  submitting(isSubmitting: boolean): void {
    this.change({ isSubmitting });
  }

  /** Submitted, or thrown away: it is gone everywhere, except for what another tab has written into it since. */
  async finish(): Promise<void> {
    clearTimeout(this.timer);
    this.saved = this.typed;
    await this.running;
    clearTimeout(this.timer);
    forgetOnDevice(this.key);
    const { revision } = this;
    this.revision = null;
    this.saved = this.typed;
    this.change({ content: null, clash: null, isSubmitting: false, saving: { is: 'nothing' } });
    if (revision !== null) await deleteDraft(this.place, revision).catch(() => undefined);
  }

  private keep(content: DraftContent): void {
    this.keptHere = keepOnDevice(this.key, { content, revision: this.revision, at: new Date().toISOString() });
  }

  private later(afterMs: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), afterMs);
  }

  private change(changes: Partial<DraftState>): void {
    this.state.set({ ...this.state.get(), ...changes });
  }
}
