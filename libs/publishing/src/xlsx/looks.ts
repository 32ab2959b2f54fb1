import type { Alignment, Borders, Fill, Font } from 'exceljs';

/**
 * On every Windows since 2018, and made for public documents to be read by everybody. It is of one width, so that a
 * column's width says how many letters it holds; elsewhere the program takes its own Japanese font.
 */
const FACE = 'BIZ UDゴシック';

export const LINE_HEIGHT = 15;

export const BODY: Partial<Font> = { name: FACE, size: 10, charset: 128 };
export const STRONG: Partial<Font> = { ...BODY, bold: true };
export const TITLE: Partial<Font> = { ...BODY, size: 14, bold: true };
export const QUIET: Partial<Font> = { ...BODY, size: 9, color: { argb: 'FF555555' } };
export const LINK: Partial<Font> = { ...BODY, underline: true, color: { argb: 'FF0017C1' } };

export const HEAD: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8F1FE' } };

const line = { style: 'thin', color: { argb: 'FF949494' } } as const;
export const BOX: Partial<Borders> = { top: line, bottom: line, left: line, right: line };
export const TOTAL_BOX: Partial<Borders> = { ...BOX, top: { style: 'medium', color: { argb: 'FF949494' } } };

export const WRAPPED: Partial<Alignment> = { vertical: 'top', wrapText: true };
