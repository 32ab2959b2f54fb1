import { OPERATOR } from '@ayumi/directory';
import type { Instant } from '@ayumi/kernel';
import { itemOf, type DocumentItem, type ItemText, type PlanDocument } from '@ayumi/plan';
import { createHash } from 'node:crypto';
import type { Act } from './act';

export interface PlanHead {
  readonly plan: string;
  readonly title: string;
}

/** The acts that bring a plan's document into the streams: the frame, then each item. Unchanged text appends nothing. */
export function importActs({ plan, title }: PlanHead, document: PlanDocument, bytes: Uint8Array, at: Instant): Act[] {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const act = (command: string, id: string, body: object): Act => ({
    key: `import/${hash}/${title}/${at}/${id}`,
    at,
    actor: OPERATOR,
    command,
    id,
    body: { ...body },
  });
  const { years, chapters, items } = document;
  const frame = {
    title,
    years,
    chapters: chapters.map((chapter) => ({ no: chapter.no, title: chapter.title })),
    items: items.map((item) => item.no),
  };
  return [
    act('register-plan', plan, frame),
    ...items.map((item) => act('transcribe-item', itemOf(plan, item.no), itemText(plan, item))),
  ];
}

const itemText = (plan: string, item: DocumentItem): ItemText => ({
  plan,
  no: item.no,
  chapter: item.chapter,
  title: item.title,
  purposes: item.purposes,
  initiatives: item.initiatives,
  source: {
    responsible: item.responsible,
    indicator: item.indicator,
    baseline: item.baseline,
    target: item.target,
    annualPlan: { ...item.annualPlan },
  },
});
