import type { Command } from './commands';

/** Everything that may be done besides 承認 and 差し戻し, in the order in which it is offered; and what each must be told. */
export interface Verb {
  readonly command: Exclude<Command, 'approve' | 'return' | 'comment' | 'resolve-comment'>;
  /** Bound to the content that is on the screen. */
  readonly seen?: true;
  readonly opinion?: true;
  readonly reason?: 'required' | 'optional';
  readonly rating?: true;
  readonly posts?: true;
}

export const VERBS: readonly Verb[] = [
  { command: 'mark-read' },
  { command: 'post-review', opinion: true },
  { command: 'deputise', seen: true, opinion: true, rating: true },
  { command: 'pull-up', seen: true, opinion: true, rating: true },
  { command: 'pass-over' },
  { command: 'recall', reason: 'optional' },
  { command: 'circulate', posts: true },
  { command: 'state-importance', reason: 'required' },
  { command: 'override', seen: true, reason: 'required', opinion: true },
  { command: 'reject', seen: true, reason: 'required' },
  { command: 'withdraw', reason: 'required' },
];
