import type { RouteProblem, RouteProblemCode } from '@ayumi/approval';

/** What the planning office reads of a route that cannot be published. */
const WORDS: Readonly<Record<RouteProblemCode, (about: string) => string>> = {
  'no-step': () => '段階が一つもありません',
  'no-end': () => '最後に決裁する段階がありません(どの案件も通る承認の段階が要ります)',
  'ends-with-consult': () => '合議で終わることがあります。後に承認の段階を置いてください',
  'step-twice': () => '同じ記号の段階が二つあります',
  'step-called-drafter': () => '段階の記号に drafter(起案者)は使えません',
  'kind-unknown': (about) => `種類「${about}」はありません`,
  'no-post': () => '職がありません',
  'not-an-address': (about) => `「${about}」は職の形(組織/職)ではありません`,
  'post-twice': () => '同じ職が二度書かれています',
  'count-wrong': (about) => `必要な承認の数が職の数に合いません(${about})`,
  'due-wrong': (about) => `日数「${about}」は1以上の整数にしてください`,
  'verb-unknown': (about) => `できること「${about}」はありません`,
  'no-condition': (about) => `条件「${about}」は使えません`,
  'shown-offers': (about) => `供覧の段階では何もできません(${about})`,
  'shown-needs': () => '供覧の段階の必要数は「全員」にしてください',
  'kind-elsewhere': (about) => `「${about}」の案件はこの経路を通らないため、この段階に届きません`,
  'two-chapters': () => '章の条件が二つあるため、この段階に届く案件がありません',
  'two-indicators': () =>
    '指標の条件が二つあるため、この段階に届く案件がありません(目標改定は指標一つについて行います)',
  'post-missing': (about) => `職「${about}」がありません`,
  'lead-post-missing': (about) => `その職のない推進担当課があります(${about})`,
};

export const routeProblemWords = (problems: unknown): readonly string[] =>
  (problems as readonly RouteProblem[]).map(
    ({ problem, step, about }) => `${step ? `段階「${step}」: ` : ''}${WORDS[problem](about ?? '')}`,
  );
