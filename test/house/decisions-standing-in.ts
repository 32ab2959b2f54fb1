import { progressRoute, revisionRoute } from '../../libs/approval/src/approval.examples';
import type { RouteDefinition } from '../../libs/approval/src/route/route.definition';
import { away, named, shownTo } from '../../libs/approval/src/standing-in.examples';
import { appointed, city, ended } from '../../libs/directory/src/directory.examples';
import { deputise, override, pullUp, sendBack, withdraw } from '../../libs/plan/src/item/item.approval.decider';
import {
  approvedBy,
  as,
  PROGRESS,
  progress,
  reported,
  REVISION,
  revision,
  revisionAsked,
  seenOf,
  theItem,
  UP_TO_THE_DEPUTIES,
  type ItemStory,
} from '../../libs/plan/src/item/item.examples';
import { submitProgress } from '../../libs/plan/src/item/item.progress.decider';
import { circulate, passOver, postReview, stateImportance } from '../../libs/plan/src/item/item.reading.decider';
import { reviseTarget } from '../../libs/plan/src/item/item.revision.decider';
import { reason } from './decisions-verbs';

/* The situations of docs/decisions.md in which somebody is away, or his post is vacant, or not his to check. */

export interface Situation {
  readonly title: string;
  readonly story: ItemStory;
  readonly world?: Parameters<typeof as>[1];
}

const about = { matter: PROGRESS };
const seen = seenOf(PROGRESS);
const deputies = [named('gyosei-keiei/manager', 'zaisei/manager'), named('shi/deputy-mayor-1', 'zaisei/manager')];
const town = (...facts: readonly ReturnType<typeof away>[]) => ({ directory: city(...deputies, ...facts) });

const katoAway = town(away('kato'));
const yamadaAway = town(away('yamada'));
const TO_THE_FINAL = ['kato', 'nakamura', 'tanaka', 'sato'];
const atFinal = approvedBy(reported, TO_THE_FINAL);

const onRoute = (progressSteps: RouteDefinition) => ({ routes: { progress: progressSteps, revision: revisionRoute } });
const [first, ...others] = progressRoute.steps;
const strict = onRoute({ ...progressRoute, steps: [{ ...first!, offers: [] }, ...others] });
const shown = onRoute({ ...progressRoute, steps: [...progressRoute.steps, shownTo('shown', 'zaisei/manager')] });
const madeBy = (person: string, directory: ReturnType<typeof city>) =>
  theItem.and(submitProgress, progress, as(person, { directory }));

const chiefAsClerk = town(appointed('kato', 'shuunou/clerk'));
const deputyAsClerk = town(appointed('hasegawa', 'shuunou/clerk'), away('yamada'));
const managerAsClerk = town(appointed('yamada', 'shuunou/clerk'), away('kato'));

export const PROGRESS_AWAY: readonly Situation[] = [
  { title: '係長が不在: an intermediate holder is away', story: reported, world: katoAway },
  {
    title: '係長が欠員: an intermediate post is vacant',
    story: reported,
    world: town(ended('kato', 'shuunou/chief', '2025-05-21')),
  },
  {
    title: '係長が起案: the only holder made it himself',
    story: madeBy('kato', chiefAsClerk.directory),
    world: chiefAsClerk,
  },
  {
    title: '係長と課長が不在: the next superior is away, too',
    story: reported,
    world: town(away('kato'), away('nakamura')),
  },
  { title: '係長の期限の日: the last of its working days', story: reported, world: { at: '2025-05-26T14:59:59.999Z' } },
  { title: '係長の期限の翌日: the day after', story: reported, world: { at: '2025-05-26T15:00:00.000Z' } },
  {
    title: '係長が不在で、その段階は何も認めない: the step offers nothing',
    story: theItem.and(submitProgress, progress, as('suzuki', strict)),
    world: { ...katoAway, ...strict },
  },
  {
    title: '係長が不在で、行政経営課長が起案: the planning manager made it himself',
    story: madeBy('yamada', managerAsClerk.directory),
    world: managerAsClerk,
  },
  {
    title: '係長を後閲で通した: the chief was passed over and is back',
    story: reported.and(passOver, about, as('suzuki', katoAway)),
    world: town(),
  },
  {
    title: '係長の後閲が済んだ: the chief has read it',
    story: reported.and(passOver, about, as('suzuki', katoAway)).and(postReview, about, as('kato')),
    world: town(),
  },
  {
    title: '課長が引き上げた: the manager pulled it up',
    story: reported.and(pullUp, seen, as('nakamura', katoAway)),
    world: katoAway,
  },
  {
    title: '特例で進めた: moved on by override',
    story: reported.and(override, (item) => ({ ...seen(item), reason }), as('yamada', katoAway)),
    world: katoAway,
  },
  { title: '決裁者が不在: the decider is away', story: atFinal, world: yamadaAway },
  {
    title: '決裁者が欠員: the post of the decider is vacant',
    story: atFinal,
    world: town(ended('yamada', 'gyosei-keiei/manager', '2025-05-21')),
  },
  {
    title: '決裁者も代決者も不在: the decider and his deputy are away',
    story: atFinal,
    world: town(away('yamada'), away('hasegawa')),
  },
  {
    title: '決裁者が不在で、重要な案件: the decider is away, and it is important',
    story: atFinal.and(stateImportance, { ...about, important: true, reason }, as('sato')),
    world: yamadaAway,
  },
  {
    title: '決裁者が不在で、代決者が起案: the decider is away, and his deputy made it',
    story: approvedBy(madeBy('hasegawa', deputyAsClerk.directory), TO_THE_FINAL),
    world: deputyAsClerk,
  },
  {
    title: '決裁者が不在で、そのあとは供覧だけ: the decider is away, and only circulation follows',
    story: approvedBy(theItem.and(submitProgress, progress, as('suzuki', shown)), TO_THE_FINAL),
    world: { ...yamadaAway, ...shown },
  },
  {
    title: '代決で確定: settled by the deputy, with circulation after it',
    story: approvedBy(theItem.and(submitProgress, progress, as('suzuki', shown)), TO_THE_FINAL).and(
      deputise,
      seen,
      as('hasegawa', yamadaAway),
    ),
    world: town(),
  },
  {
    title: '供覧中: shown to 財政課長 while it is under way',
    story: reported.and(circulate, { ...about, posts: ['zaisei/manager'] }, as('suzuki')),
    world: town(),
  },
];

const atDeputies = approvedBy(revisionAsked, UP_TO_THE_DEPUTIES.slice(0, 5), REVISION);
const okuboAway = town(away('okubo'));
const toFinance = approvedBy(
  theItem.and(reviseTarget, { ...revision, touchesMoney: true }, as('suzuki')),
  ['kato', 'nakamura', 'tanaka'],
  REVISION,
);
const consulted = approvedBy(toFinance, ['hasegawa'], REVISION);

export const REVISION_AWAY: readonly Situation[] = [
  { title: '財政課に合議: the consulted section’s turn', story: toFinance, world: town() },
  { title: '財政課に合議、課長が不在: the consulted manager is away', story: toFinance, world: town(away('hasegawa')) },
  {
    title: '財政課が異議: the consulted section sent it back',
    story: toFinance.and(sendBack, (item) => ({ ...seenOf(REVISION)(item), reason }), as('hasegawa')),
    world: town(),
  },
  {
    title: '合議後に取り下げ: dropped after the consultation',
    story: consulted.and(withdraw, { matter: REVISION, reason }, as('suzuki')),
    world: town(),
  },
  { title: '副市長の一人が不在: one deputy mayor is away', story: atDeputies, world: okuboAway },
  {
    title: '副市長の一人を代決: one of them was deputised for',
    story: atDeputies.and(deputise, seenOf(REVISION), as('hasegawa', okuboAway)),
    world: okuboAway,
  },
  {
    title: '副市長の一人が欠員: one of the posts is vacant',
    story: atDeputies,
    world: town(ended('miura', 'shi/deputy-mayor-2', '2025-05-21')),
  },
  {
    title: '副市長を兼務: one person holds both posts',
    story: atDeputies,
    world: town(ended('miura', 'shi/deputy-mayor-2', '2025-05-21'), appointed('okubo', 'shi/deputy-mayor-2')),
  },
];
