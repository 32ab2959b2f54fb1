/** What goes wrong at the double, each until it is taken back. */
export class Faults {
  /** Calls arrive and are never answered; nothing is done. */
  silent = false;
  /** Appends are done, and their answers never sent. */
  mute = false;
  /** Appends are done, and the connection breaks before the answer. */
  breaksBeforeAnswer: (() => void) | null = null;
  /** Says that another is the leader, so many times. */
  notLeader = 0;
  /** Nobody may read the whole log. */
  closedLog = false;
}
