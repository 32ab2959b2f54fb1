import type { Position } from '@ayumi/event-sourcing';

/** A position as a text that sorts as `comparePositions` does: every number of it written with 20 digits. */
export const sortablePosition = (position: Position): string =>
  position
    .split('/')
    .map((number) => number.padStart(20, '0'))
    .join('/');
