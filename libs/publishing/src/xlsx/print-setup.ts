import type { PageSetup, Worksheet } from 'exceljs';

/** As wide as A4 upright holds in letters that can still be read, in half characters. */
const UPRIGHT_AT_MOST = 104;
const A4 = 9;

/** A4, as wide as one page, the headings again on every page, and what it is at its foot. */
export function setUpPrint(
  sheet: Worksheet,
  { width, headingRow, foot }: { readonly width: number; readonly headingRow: number | null; readonly foot: string },
): void {
  const setup: Partial<PageSetup> = {
    paperSize: A4,
    orientation: width > UPRIGHT_AT_MOST ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 },
    ...(headingRow !== null && { printTitlesRow: `${headingRow}:${headingRow}` }),
  };
  Object.assign(sheet.pageSetup, setup);
  // & begins a code of the footer, && is the sign itself.
  sheet.headerFooter.oddFooter = `&L&8${foot.replaceAll('&', '&&')}&R&8&A　&P/&N`;
}
