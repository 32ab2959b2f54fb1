export type LanguageId = 'ja' | 'en';

const IN_TOKYO = { timeZone: 'Asia/Tokyo' } as const;
const LOCALES = { ja: 'ja-JP-u-ca-japanese', en: 'en-GB' } as const;

/** Noon in Tokyo: a day without a time must not slip into its neighbour. */
const instantOf = (iso: string): Date => new Date(iso.length === 10 ? `${iso}T12:00:00+09:00` : iso);

/** 令和7年5月22日 or 22 May 2025. */
export const longDay = (iso: string, language: LanguageId): string =>
  new Intl.DateTimeFormat(LOCALES[language], {
    ...IN_TOKYO,
    ...(language === 'ja' && { era: 'long' }),
    year: 'numeric',
    month: language === 'ja' ? 'long' : 'short',
    day: 'numeric',
  }).format(instantOf(iso));

/** 5月22日 or 22 May, where the year is known. */
export const shortDay = (iso: string, language: LanguageId): string =>
  new Intl.DateTimeFormat(LOCALES[language], {
    ...IN_TOKYO,
    month: language === 'ja' ? 'long' : 'short',
    day: 'numeric',
  }).format(instantOf(iso));

/** 14:05. */
export const clockTime = (iso: string): string =>
  new Intl.DateTimeFormat('en-GB', { ...IN_TOKYO, hour: '2-digit', minute: '2-digit' }).format(instantOf(iso));

/** The same in ISO, for whoever hovers: 2025-05-22, 2025-05-22 14:05 (+09:00). */
export function isoInTokyo(iso: string): string {
  const day = new Intl.DateTimeFormat('en-CA', IN_TOKYO).format(instantOf(iso));
  return iso.length === 10 ? day : `${day} ${clockTime(iso)} (+09:00)`;
}

/** 令和6年度 or FY2024: named by the western year of its April. */
export function fiscalYear(year: number, language: LanguageId): string {
  if (language === 'en') return `FY${year}`;
  const parts = new Intl.DateTimeFormat(LOCALES.ja, { ...IN_TOKYO, era: 'long', year: 'numeric' });
  return `${parts.format(instantOf(`${year}-12-01`)).replace(/年.*$/, '')}年度`;
}
