import { TEXT_FORMAT } from './number-formats';
import type { SheetCell } from './sheet-cell';

/**
 * A text that stays text. It is stored as a string and therefore never computed; the text format keeps it one even
 * when somebody opens the cell and presses Enter. (Excel shows #### for that format beyond 255 characters.)
 */
export const sheetText = (text: string, align: SheetCell['align'] = 'left'): SheetCell => ({
  value: asStored(text),
  format: LIKE_A_FORMULA.test(text) && text.length <= 255 ? TEXT_FORMAT : null,
  align,
});

/** Japanese Excel takes the full width signs for the same. */
const LIKE_A_FORMULA = /^[=+\-@＝＋－＠\t\r]/;

/** `_x0041_` is how the file format writes an A: whoever typed just that gets it back (ECMA-376, 22.9.2.19). */
const asStored = (text: string): string => text.replaceAll('\r\n', '\n').replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
