import { useAddress } from '../frame/address';
import { Page } from '../frame/page';
import { useChosen, usePlans, type Chosen } from '../frame/plans';
import { Asked, Empty } from '../parts/asked';
import { Button } from '../parts/button';
import { Choice } from '../parts/choice';
import { fiscalYear } from '../parts/dates';
import { useLanguage, useWords } from '../words/language';
import { Chapter } from './chapter';
import { MatrixTable } from './matrix.table';
import { percent, useScorecard, type Scorecard } from './scorecard';
import { Change } from './change';

/** スコアカード: a year on one page, for the meeting and on paper. */
export function ScorecardScreen() {
  const { scorecard: words, board } = useWords();
  const chosen = useChosen();
  return (
    <Page
      title={words.title}
      beside={
        <Button kind="outline" onPress={() => window.print()}>
          {words.print}
        </Button>
      }
    >
      <Asked query={usePlans()}>
        {() => (chosen ? <Year chosen={chosen} /> : <Empty title={board.noPlan}>{board.noPlanHint}</Empty>)}
      </Asked>
    </Page>
  );
}

/** The year in the address, else the last one whose cycle is closed: its numbers stand. */
function Year({ chosen: { plan } }: { readonly chosen: Chosen }) {
  const { parameters } = useAddress();
  const closed = plan.cycles.find(({ open, stage }) => !open && stage === 'year-end');
  const year = Number(parameters.get('year')) || (closed ?? plan.cycles[0])?.fiscalYear || 0;
  return <Asked query={useScorecard(plan.plan, year)}>{(card) => <Sheet card={card} />}</Asked>;
}

/** The sentence of the report, as it is written there; in another language the same counts, said in that language. */
function Headline({ card: { headline, fiscalYear: year, counts, grades, matrix } }: { readonly card: Scorecard }) {
  const { scorecard: words } = useWords();
  const { language } = useLanguage();
  const rated = matrix.total.cells.map(({ grade, count, share }) => {
    const label = grades.find((each) => each.grade === grade)?.label ?? '';
    return words.rated(`${grade} ${label}`.trim(), count, percent(share));
  });
  const own = words.headline?.(fiscalYear(year, language), counts.items, counts.settled, rated);
  return (
    <p lang={own ? undefined : 'ja'} className="max-w-[44rem] text-std-20B-150 print:text-base">
      {own ?? headline}
    </p>
  );
}

function Sheet({ card }: { readonly card: Scorecard }) {
  const { scorecard: words } = useWords();
  const { language } = useLanguage();
  const { change } = useAddress();
  const { chapters, items } = { chapters: card.matrix.rows, items: card.items };
  return (
    <>
      <div className="mb-4 flex flex-wrap items-end justify-between gap-x-8 gap-y-2">
        <Headline card={card} />
        <span className="print:hidden">
          <Choice
            label={words.year}
            value={String(card.fiscalYear)}
            options={card.years.map((year) => [String(year), fiscalYear(year, language)])}
            onChange={(year) => change({ year })}
          />
        </span>
      </div>
      <div className="mb-6 grid items-start gap-x-8 gap-y-4 lg:grid-cols-[3fr_2fr] print:grid-cols-[5fr_2fr]">
        <MatrixTable matrix={card.matrix} unsettled={card.counts.unsettled} />
        <Change card={card} />
      </div>
      {chapters.map(({ chapter, title }) => (
        <Chapter
          key={chapter}
          title={`${chapter} ${title}`}
          items={items.filter((item) => item.chapter === chapter)}
          grades={card.grades}
        />
      ))}
    </>
  );
}
