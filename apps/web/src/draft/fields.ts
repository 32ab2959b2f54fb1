/** What a form holds: every answer as it was typed, by the name of its field (`done`, `actuals/collection-rate`). */
export type Fields = Readonly<Record<string, string>>;

export interface DraftContent {
  readonly fields: Fields;
  /** Fingerprint of the submission that this was typed on; null where nothing had been submitted. */
  readonly seen: string | null;
}

/** Names of the fields that are not the same in both. */
export const differing = (mine: Fields, theirs: Fields): readonly string[] =>
  [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].filter(
    (name) => (mine[name] ?? '') !== (theirs[name] ?? ''),
  );

export const same = (mine: Fields, theirs: Fields): boolean => differing(mine, theirs).length === 0;

/** A yes of a checkbox; a no is the empty text. */
export const YES = 'yes';
