import type { Instant } from '@ayumi/kernel';

/** One dated command of the seeds: who does what, to which stream, when. */
export interface Act {
  /** Makes the command's id: the same seed gives the same events, and a seed that was cut short goes on where it was. */
  readonly key: string;
  readonly at: Instant;
  readonly actor: string;
  readonly command: string;
  readonly id: string;
  /** Whose command it is, where another kind of stream has one of the same name. */
  readonly on?: 'review';
  readonly body: Readonly<Record<string, unknown>>;
  /** Put the fingerprint of the matter's present content into the body, as somebody does who has it on his screen. */
  readonly seen?: boolean;
}
