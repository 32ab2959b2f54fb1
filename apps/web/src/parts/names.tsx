import { Fragment } from 'react';

interface Parameters {
  readonly names: readonly string[];
  /** How many are named; … stands for the others. */
  readonly most?: number;
}

/** People, one after another. The space within a Japanese name is no place to end a line. */
export const Names = ({ names, most = names.length }: Parameters) => (
  <span lang="ja">
    {names.slice(0, most).map((name, n) => (
      <Fragment key={name}>
        {n > 0 && '・'}
        <span className="whitespace-nowrap">{name}</span>
      </Fragment>
    ))}
    {names.length > most && '…'}
  </span>
);
