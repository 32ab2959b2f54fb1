import { InMemoryEventStore } from '@ayumi/event-sourcing';
import { isRefusal } from '@ayumi/kernel';
import { ReviewFacts } from '@ayumi/plan/runtime';
import { type Prints, printsOf } from '@ayumi/publishing/runtime';
import { ReviewEditionHandler, ReviewEditionQuery } from '../../libs/plan/src/review/review.edition.query';
import { readGoldenLog } from '../golden/golden-log';

/** The outputs as the product makes them. The only file of the proof that knows the product. */
export async function productOf(version: string): Promise<(year: number, edition: number) => Promise<Prints>> {
  const store = new InMemoryEventStore();
  for (const event of readGoldenLog(version)) await store.append(event.stream, event.revision - 1, [event]);
  const handler = new ReviewEditionHandler(store, new ReviewFacts(store));
  return async (year, edition) => {
    const query = new ReviewEditionQuery(`kodaira-r3.${year}`, edition === 0 ? null : edition);
    const found = await handler.execute(query);
    if (isRefusal(found)) throw new Error(found.refused);
    return printsOf(found);
  };
}
