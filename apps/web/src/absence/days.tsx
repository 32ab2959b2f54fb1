import { Day } from '../parts/moment';

interface Parameters {
  readonly from: string;
  readonly until: string;
}

/** 令和7年5月26日〜5月30日; one day is said once, the era again only where the year changes. */
export function Days({ from, until }: Parameters) {
  if (from === until) return <Day iso={from} />;
  return (
    <span>
      <Day iso={from} />〜<Day iso={until} short={from.slice(0, 4) === until.slice(0, 4)} />
    </span>
  );
}
