import type { Words } from '../words/ja';

/** Something that was just done with the review as a whole. */
export interface Step {
  readonly command: 'freeze' | 'publish' | 'correct' | 'drop-correction';
  readonly version: number;
  readonly round: number;
}

/** In the words of the language that is shown, which may be another by now. */
export function saidOf({ command, version, round }: Step, words: Words['reviewApproval']): string {
  switch (command) {
    case 'freeze':
      return words.freeze.done(version, round);
    case 'publish':
      return words.publish.done(version);
    case 'correct':
      return words.correct.done(version);
    case 'drop-correction':
      return words.correct.dropped;
  }
}
