import { Link, useParams } from 'wouter';
import { Page } from '../frame/page';
import { Asked } from '../parts/asked';
import { useWho } from '../session/session';
import { useWords } from '../words/language';
import { AnnualPlans } from './annual-plans';
import { IndicatorForm } from './indicator.form';
import { IndicatorTable } from './indicator.table';
import { LeadForm } from './lead.form';
import { useItem, usePlan, type Item } from './plan';
import { PlannedEffects } from './planned-effects';
import { PlanTabs } from './plan.tabs';

/** One item of the plan: who leads it, what it is measured by, what is planned for each year. */
export function PlanItemScreen() {
  const { id } = useParams<{ id: string }>();
  return <Asked query={useItem(id)}>{(item) => <OfPlan item={item} />}</Asked>;
}

function OfPlan({ item }: { readonly item: Item }) {
  const { plan: words, item: itemWords } = useWords();
  const { planning } = useWho();
  const plan = usePlan(item.item.slice(0, item.item.lastIndexOf('.')));
  return (
    <Page
      title={itemWords.title(item.no, item.title)}
      beside={<Link to={`/items/${item.item}`}>{words.toMatters}</Link>}
    >
      <PlanTabs />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
        <section>
          <h2 className="mb-2 text-std-20B-150">{words.lead}</h2>
          <p lang="ja">
            {item.lead?.name ?? itemWords.noLead}
            {item.supporting.length > 0 &&
              `(${words.supporting}: ${item.supporting.map(({ name }) => name).join('、')})`}
          </p>
          {item.source.responsible && (
            <p className="text-sm">
              {words.asPrinted}: <span lang="ja">{item.source.responsible}</span>
            </p>
          )}
          {planning && <LeadForm item={item} />}
        </section>
        <section>
          <h2 className="mb-2 text-std-20B-150">{words.indicators}</h2>
          {item.indicators.length === 0 && <p>{words.noIndicators}</p>}
          {item.indicators.map((indicator) => (
            <IndicatorTable key={indicator.indicator} indicator={indicator} />
          ))}
          <Asked query={plan}>{({ years }) => (planning ? <IndicatorForm item={item} years={years} /> : null)}</Asked>
        </section>
        <section>
          <h2 className="mb-2 text-std-20B-150">{words.annualPlans}</h2>
          <Asked query={plan}>{({ years }) => <AnnualPlans item={item} years={years} />}</Asked>
        </section>
        <section>
          <h2 className="mb-2 text-std-20B-150">{words.effects}</h2>
          <Asked query={plan}>{({ years }) => <PlannedEffects item={item} years={years} />}</Asked>
        </section>
      </div>
    </Page>
  );
}
