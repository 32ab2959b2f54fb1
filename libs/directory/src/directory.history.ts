import { comparePositions, upcast, type Position, type RecordedEvent } from '@ayumi/event-sourcing';
import { directoryDecider, type DirectoryState } from './directory.state';

/** One city's directory at every place in the log: a paper bears the names of its day, whatever was renamed since. */
export class DirectoryHistory {
  private readonly places: readonly Position[];
  /** One more than places: what was there before the first event stands first. */
  private readonly states: readonly DirectoryState[];

  /** Events of one directory stream, in order. */
  constructor(events: readonly RecordedEvent[]) {
    const states = [directoryDecider.initial];
    for (const event of events) states.push(directoryDecider.evolve(states.at(-1)!, upcast(directoryDecider, event)));
    this.places = events.map(({ position }) => position);
    this.states = states;
  }

  /** After everything that was recorded up to there, inclusive. */
  at(position: Position): DirectoryState {
    let [low, high] = [0, this.places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (comparePositions(this.places[middle]!, position) <= 0) low = middle + 1;
      else high = middle;
    }
    return this.states[low]!;
  }

  get latest(): DirectoryState {
    return this.states.at(-1)!;
  }
}
