import { grouped } from '../words';
import { type Expected, words } from './table';

/** The value of an indicator as the log has it. The demonstration holds these; another one must be thought about first. */
// oxlint-disable-next-line typescript/no-explicit-any
export type LoggedFigure = any;

/** A dash, 未測定, 対象外, a milestone and a number are five things. */
export function figure(
  value: LoggedFigure,
  { unit, decimals }: { readonly unit: string; readonly decimals: number },
): Expected {
  if (value.is === 'number')
    return { is: 'number', value: value.value, shown: `${grouped(value.value, decimals)}${unit}`, unit };
  const said = { text: value.text, dash: '－', unmeasured: '未測定', 'not-applicable': '対象外' }[value.is as string];
  if (said === undefined) throw new Error(`the proof has no words for ${JSON.stringify(value)}`);
  return words(said);
}

/** 達成, 未達成, or nothing that numbers could say. */
export function verdict(actual: LoggedFigure, target: LoggedFigure, direction: string): Expected {
  if (actual.is !== 'number' || target.is !== 'number') return words('判定なし');
  const [is, wanted] = [actual.value, target.value];
  const met = direction === 'keep' ? is === wanted : direction === 'less-is-better' ? is <= wanted : is >= wanted;
  return words(met ? '達成' : '未達成');
}
