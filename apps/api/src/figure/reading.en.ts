import { showFigure, type Figure } from '@ayumi/plan';

/** How it was read, for whoever asks in English. */
export function readInEnglish(figure: Figure, unit: string): string {
  if (figure.is === 'blank') return 'Read as blank';
  if (figure.is === 'dash') return 'Read as “－” (no value)';
  return `Read as ${showFigure(figure, { unit })}`;
}
