import { useNameOfCycle } from '../frame/cycle-name';
import { useWords } from '../words/language';
import { cycleOf, indicatorOf, planOf, type Item, type Matter } from './item';

/** 令和6年度 年度末, or 目標改定: 市税徴収率. */
export function useMatterName(): (item: Item, matter: Matter) => string {
  const { item: words } = useWords();
  const nameOf = useNameOfCycle();
  return (item, matter) => {
    if (matter.kind === 'progress') return nameOf(planOf(item.item), cycleOf(matter)) ?? matter.matter;
    const indicator = indicatorOf(matter);
    return words.revisionOf(item.indicators.find((each) => each.indicator === indicator)?.name ?? matter.matter);
  };
}
