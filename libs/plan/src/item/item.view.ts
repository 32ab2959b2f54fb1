import { addressIn, currentStep, type Approval, type Step } from '@ayumi/approval';
import { holdersOf, postAt, type DirectoryState } from '@ayumi/directory';
import { dayOf, fiscalYearLabel, type Instant } from '@ayumi/kernel';
import type { Figure } from '../figure/figure';
import { showFigure } from '../figure/show-figure';
import type { PlanState } from '../plan/plan.state';
import type { Action } from './item.actions';
import type {
  ActionAnswer,
  IndicatorAnswer,
  ItemAnswer,
  MatterAnswer,
  Named,
  StepAnswer,
  YearText,
} from './item.answer';
import type { Indicator, ItemState, Matter } from './item.state';
import { STATUS_WORDS } from './item.words';

interface World {
  readonly directory: DirectoryState;
  readonly plan: PlanState;
  readonly at: Instant;
}

/** An item as people read it, from its folded stream and the names of the day. */
export function viewOf(
  id: string,
  revision: number,
  item: ItemState,
  actions: readonly Action[],
  world: World,
): ItemAnswer {
  const { no, chapter, title, purposes, initiatives, source } = item.text!;
  const unit = (unitId: string): Named => ({ id: unitId, name: world.directory.units[unitId]?.name ?? unitId });
  return {
    item: id,
    revision,
    no,
    chapter: { id: String(chapter), name: world.plan.frame?.chapters.find((each) => each.no === chapter)?.title ?? '' },
    title,
    purposes,
    initiatives,
    source,
    lead: item.lead ? unit(item.lead) : null,
    supporting: item.supporting.map(unit),
    indicators: Object.values(item.indicators).map(indicatorView),
    annualPlan: Object.entries(item.annualPlan).map(([year, text]) => yearText(Number(year), text)),
    matters: Object.values(item.matters).map((matter) => matterView(matter, world)),
    actions: actions.map(actionView),
  };
}

function indicatorView({ versions, baseline, decimals, ...indicator }: Indicator): IndicatorAnswer {
  const show = (figure: Figure) => showFigure(figure, { unit: indicator.unit, decimals });
  return {
    ...indicator,
    baseline: yearText(baseline.year, show(baseline.figure)),
    versions: versions.map(({ version, since, matter, targets }) => ({
      version,
      since,
      matter,
      targets: Object.entries(targets).map(([year, figure]) => yearText(Number(year), show(figure))),
    })),
  };
}

function matterView({ kind, content, approval }: Matter, world: World): MatterAnswer {
  const submitter = world.directory.people[approval.submittedBy]?.name ?? approval.submittedBy;
  return {
    matter: approval.matter,
    kind,
    status: approval.status,
    statusWord: STATUS_WORDS[approval.status] ?? approval.status,
    round: approval.round,
    fingerprint: approval.fingerprint,
    since: approval.since,
    submittedBy: submitter,
    submittedAt: approval.submittedAt,
    returned: approval.returned && { step: approval.returned.step, reason: approval.returned.reason },
    route: `${approval.route.route} v${approval.route.version}`,
    comments: approval.comments.map(({ comment, field, text, round, byName, at, resolved }) => ({
      comment,
      field,
      text,
      round,
      byName,
      at,
      resolved: resolved !== null,
    })),
    steps: approval.route.steps.map((step, index) => stepView(step, index, approval, world)),
    content,
  };
}

function stepView(step: Step, index: number, approval: Approval, { directory, at }: World): StepAnswer {
  const current = currentStep(approval)?.id === step.id;
  return {
    step: step.id,
    title: step.title,
    state: current ? 'current' : index < approval.at ? 'done' : 'ahead',
    posts: step.posts.map((post) => {
      const address = addressIn(post, approval.lead);
      const found = postAt(directory, address);
      const holders = found ? holdersOf(directory, found.post, dayOf(at)).map((person) => person.name) : [];
      return { post: found?.post ?? address, title: found?.title ?? address, holders };
    }),
    approvals: approval.approvals
      .filter((each) => each.step === step.id)
      .map(({ post, postTitle, actorName, at: when, basis, comment, assessment }) => ({
        post,
        postTitle,
        actorName,
        at: when,
        basis,
        comment,
        assessment,
      })),
  };
}

const actionView = ({ refusal, ...action }: Action): ActionAnswer => ({
  ...action,
  allowed: refusal === null,
  refusal: refusal?.refused ?? null,
  detail: null,
  facts: refusal?.with ?? {},
});

const yearText = (year: number, text: string): YearText => ({ year, label: fiscalYearLabel(year), text });
