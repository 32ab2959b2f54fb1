import type { Words } from '../ja';

export const item: Words['item'] = {
  title: (no, title) => `No. ${no} ${title}`,
  lead: 'Lead section',
  noLead: 'not decided',
  matters: 'Matters',
  recall: 'Recall',
  route: 'Route',
  noMatters: 'This item has no matters yet',
};
