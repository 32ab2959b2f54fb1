import type { Position } from '@ayumi/event-sourcing';

/**
 * A position as a short text that sorts bytewise as `comparePositions` does: before every number of it a letter that says
 * how many digits follow (`a` for one).
 */
export const sortablePosition = (position: Position): string =>
  position
    .split('/')
    .map((number) => `${String.fromCodePoint(BEFORE_A + number.length)}${number}`)
    .join('/');

export const positionIn = (key: string): Position =>
  key
    .split('/')
    .map((number) => number.slice(1))
    .join('/') as Position;

const BEFORE_A = 96;
