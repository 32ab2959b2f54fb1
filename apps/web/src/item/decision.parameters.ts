import type { Command } from './commands';
import type { Item, Matter, Outcome } from './item';

/** What every way of deciding is given, and whom it tells when it is done. */
export interface DecisionParameters {
  readonly item: Item;
  readonly matter: Matter;
  readonly onDone: (command: Command, leadsTo: Outcome | null) => void;
}
