import { useLanguage } from '../words/language';
import { clockTime, isoInTokyo, longDay, shortDay } from './dates';

interface Parameters {
  /** A day (2025-05-22) or an instant (2025-05-22T01:02:03Z). */
  readonly iso: string;
  /** Leaves the year out. */
  readonly short?: boolean;
}

/** 令和7年5月22日; the ISO form appears on hover and is what a program reads. */
export function Day({ iso, short = false }: Parameters) {
  const { language } = useLanguage();
  return (
    <time dateTime={iso} title={isoInTokyo(iso)} className="whitespace-nowrap">
      {short ? shortDay(iso, language) : longDay(iso, language)}
    </time>
  );
}

/** 令和7年5月22日 14:05, in Tokyo. */
export function Moment({ iso, short = false }: Parameters) {
  const { language } = useLanguage();
  return (
    <time dateTime={iso} title={isoInTokyo(iso)} className="whitespace-nowrap">
      {short ? shortDay(iso, language) : longDay(iso, language)} {clockTime(iso)}
    </time>
  );
}
