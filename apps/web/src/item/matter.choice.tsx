import type { Schema } from '@ayumi/api-client';
import { Link } from 'wouter';
import { useAddress } from '../frame/address';
import { useNameOfCycle } from '../frame/cycle-name';
import { StatusMark } from '../parts/status-mark';
import { useWords } from '../words/language';
import type { ItemOfPlan, Matter } from './item';

interface Parameters {
  readonly item: ItemOfPlan;
  readonly chosen: Matter | null;
}

/** The matters of an item, the newest first. */
export function MatterChoice({ item, chosen }: Parameters) {
  const { item: words } = useWords();
  const { addressWith } = useAddress();
  const nameOf = useMatterName(item);
  if (item.matters.length < 2) return null;
  return (
    <nav aria-label={words.matters} className="mb-4 flex flex-wrap gap-x-2 border-b border-solid-gray-400 print:hidden">
      {item.matters.toReversed().map((matter) => (
        <Link
          key={matter.matter}
          to={addressWith({ matter: matter.matter })}
          aria-current={matter.matter === chosen?.matter ? 'page' : undefined}
          className="grid min-h-11 border-b-4 border-transparent px-3 py-2 text-sm no-underline hover:border-solid-gray-400 aria-[current=page]:border-blue-900"
        >
          <span className={matter.matter === chosen?.matter ? 'font-bold' : ''}>{nameOf(matter)}</span>
          <StatusMark status={matter.status as Schema<'MatterStatus'>} />
        </Link>
      ))}
    </nav>
  );
}

/** 令和6年度 年度末 進捗, 目標改定 徴収率. */
export function useMatterName(item: ItemOfPlan): (matter: Matter) => string {
  const { item: words } = useWords();
  const nameOfCycle = useNameOfCycle();
  const plan = item.item.slice(0, item.item.lastIndexOf('.'));
  return ({ kind, content, matter }) => {
    if (kind === 'progress') return words.progressOf(nameOfCycle(plan, String(content['cycle'])) ?? matter);
    const name = item.indicators.find(({ indicator }) => indicator === content['indicator'])?.name ?? '';
    return words.revisionOf(name);
  };
}
