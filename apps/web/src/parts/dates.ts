export type LanguageId = 'ja' | 'en';

/* Made once: a formatter takes longer to make than a hundred rows take to draw. */
const format = (locale: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone: 'Asia/Tokyo' });

const JAPANESE = 'ja-JP-u-ca-japanese';

const LONG = {
  ja: format(JAPANESE, { era: 'long', year: 'numeric', month: 'long', day: 'numeric' }),
  en: format('en-GB', { year: 'numeric', month: 'short', day: 'numeric' }),
};
const SHORT = {
  ja: format(JAPANESE, { month: 'long', day: 'numeric' }),
  en: format('en-GB', { month: 'short', day: 'numeric' }),
};
const ERA_YEAR = format(JAPANESE, { era: 'long', year: 'numeric' });
const ISO_DAY = format('en-CA', {});
const CLOCK = format('en-GB', { hour: '2-digit', minute: '2-digit' });

/** Noon in Tokyo: a day without a time must not slip into its neighbour. */
const instantOf = (iso: string): Date => new Date(iso.length === 10 ? `${iso}T12:00:00+09:00` : iso);

/** 令和7年5月22日 or 22 May 2025. */
export const longDay = (iso: string, language: LanguageId): string => LONG[language].format(instantOf(iso));

/** 5月22日 or 22 May, where the year is known. */
export const shortDay = (iso: string, language: LanguageId): string => SHORT[language].format(instantOf(iso));

/** 14:05. */
export const clockTime = (iso: string): string => CLOCK.format(instantOf(iso));

/** The same in ISO, for whoever hovers: 2025-05-22, 2025-05-22 14:05 (+09:00). */
export function isoInTokyo(iso: string): string {
  const day = ISO_DAY.format(instantOf(iso));
  return iso.length === 10 ? day : `${day} ${clockTime(iso)} (+09:00)`;
}

/** 令和6年度 or FY2024: named by the western year of its April, with the era of its end as documents write it. */
export const fiscalYear = (year: number, language: LanguageId): string =>
  language === 'en' ? `FY${year}` : `${ERA_YEAR.format(instantOf(`${year}-12-01`)).replace(/年.*$/, '')}年度`;
