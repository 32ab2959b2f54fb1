import type { Figure } from '../figure/figure';
import { showFigure } from '../figure/show-figure';

/** A figure as somebody would type it: every digit and no unit, so that it is read back as the same. */
export const typedOf = (figure: Figure): string => showFigure(figure);
