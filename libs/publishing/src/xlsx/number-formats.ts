/**
 * As many decimals as the document prints, and ▲ where it has one: -0.04 with one decimal is 0.0 in both. Negative
 * amounts are written with ▲ in documents of the administration.
 */
export function amountFormat(shown: string): string {
  const decimals = /\.(\d+)/.exec(shown)?.[1]!.length ?? 0;
  const digits = decimals > 0 ? `#,##0.${'0'.repeat(decimals)}` : '#,##0';
  return `${digits};${shown.startsWith('▲') ? '"▲"' : ''}${digits}`;
}

export const SHARE_FORMAT = '0.0%;"▲"0.0%';

/**
 * 令和7年6月10日: the locale and the era code that Excel and LibreOffice both know. The newer code for 元年
 * (`[$-ja-JP-x-gannen]`) shows a bare serial number in LibreOffice, so 2019 reads 令和1年; the contents sheet says so.
 */
export const DAY_FORMAT = '[$-411]ggge"年"m"月"d"日"';

/** A year is no amount: 2,024 would look like one. */
export const YEAR_FORMAT = '0';

/** What is edited in such a cell stays text, whatever it begins with. */
export const TEXT_FORMAT = '@';
