import type { DirectoryEvent } from '@ayumi/directory';
import type { Told } from '@ayumi/event-sourcing';
import type { RouteDefinition, RouteEvent, Step } from '@ayumi/approval';
import { dayOf, type Day } from '@ayumi/kernel';
import type { ItemEvent, ProgressSubmitted, TargetRevisionSubmitted } from '../item.events';
import { indexOf, isDone, isLast, isUnderWay, nextFrom, passedPosts, stepOf, type Paper } from './paper.examples';
import { Staff } from './staff.examples';
import { finding, type Finding } from './findings.examples';
import { grounds, names } from './grounds.examples';

type Submitted = Told<ProgressSubmitted | TargetRevisionSubmitted>;
type OfMatter = Exclude<Told<ItemEvent>, { type: `Item${string}` | `Lead${string}` | `Indicator${string}` }>;
type Version = { version: number; from: Day; definition: RouteDefinition };

/**
 * The model: a register of staff and a pile of papers with seals, kept after 決裁 rules as domain.md §3 has them. It is
 * told what happened, works out for itself where each matter stands, and says what should not have happened.
 */
export class Ledger {
  readonly staff = new Staff();
  readonly papers = new Map<string, Paper>();
  lead = '';
  /** By paper: the day to which it was given longer, perhaps before it was written. */
  private readonly extensions = new Map<string, Day>();
  private readonly versions: Record<string, Version[]> = { progress: [], revision: [] };

  hears(facts: readonly Told<DirectoryEvent>[]): void {
    for (const fact of facts) this.staff.tell(fact);
  }

  learns(facts: readonly Told<RouteEvent>[]): void {
    for (const { data } of facts) this.versions[data.definition.route]!.push(data);
  }

  tell(facts: readonly Told<ItemEvent>[]): readonly Finding[] {
    return facts.flatMap((fact) => [...names(fact, this.staff), ...this.note(fact)]);
  }

  private note(fact: Told<ItemEvent>): readonly Finding[] {
    if (fact.type === 'LeadUnitAssigned') {
      this.lead = fact.data.lead;
      for (const paper of this.papers.values()) if (isUnderWay(paper)) paper.lead = fact.data.lead;
    }
    if (fact.type === 'DueExtended') {
      const id = `progress-${fact.data.cycle}`;
      this.extensions.set(id, fact.data.dueOn);
      const extended = this.papers.get(id);
      if (extended) extended.extendedTo = fact.data.dueOn;
    }
    if (fact.type === 'ProgressSubmitted' || fact.type === 'TargetRevisionSubmitted') return this.submitted(fact);
    const paper = this.papers.get((fact.data as { matter?: string }).matter ?? '');
    return paper ? [...grounds(fact, paper, this.staff), ...this.moved(paper, fact as OfMatter)] : [];
  }

  private submitted({ type, data, meta }: Submitted): readonly Finding[] {
    const before = this.papers.get(data.matter);
    const open = before && isUnderWay(before);
    const important = data.important === true || (open && before.important) || false;
    const day = dayOf(meta.at);
    const kind = type === 'ProgressSubmitted' ? 'progress' : 'revision';
    const paper: Paper = {
      id: data.matter,
      kind,
      route: data.route,
      lead: this.lead,
      status: 'in-progress',
      fingerprint: data.fingerprint,
      makers: new Set([...(before?.makers ?? []), meta.actor]),
      submittedBy: meta.actor,
      submissionAnswered: false,
      important,
      extendedTo: this.extensions.get(data.matter) ?? null,
      at: 0,
      since: day,
      seals: [],
      passes: [],
      complete: new Set(),
      shown: before?.shown ?? new Set(),
      consulted: before?.consulted ?? new Set(),
      read: new Set(),
      comments: before?.comments ?? new Map(),
    };
    paper.at = nextFrom(paper, 0);
    this.papers.set(paper.id, paper);

    const begun = this.versions[kind]!.filter(({ from }) => from <= day);
    const newest = begun.reduce((best, each) => (each.from >= best.from ? each : best), begun[0]!);
    const version = open ? before.route.version : newest.version;
    const { definition } = this.versions[kind]!.find((each) => each.version === version)!;
    const steps = definition.steps.filter((step) => belongs(step, kind, data.content, important)).map(({ id }) => id);
    const travels = data.route.steps.map(({ id }) => id);
    return [
      ...(data.route.version === version ? [] : [finding('route', `v${data.route.version} instead of v${version}`)]),
      ...(travels.join() === steps.join() ? [] : [finding('route', `${travels.join()} instead of ${steps.join()}`)]),
      ...(data.lead === this.lead ? [] : [finding('route', `led by ${data.lead} instead of ${this.lead}`)]),
    ];
  }

  private moved(paper: Paper, { type, data, meta }: OfMatter): readonly Finding[] {
    const day = dayOf(meta.at);
    const step = stepOf(paper);
    switch (type) {
      case 'StepApproved': {
        const held = [data.post, ...(data.also ?? [])];
        const { fingerprint } = data;
        const unread = data.absent ?? [];
        paper.seals.push({ step: data.step, posts: held, actor: meta.actor, fingerprint, answered: false, unread });
        if (step?.kind === 'consult') for (const post of held) paper.consulted.add(post);
        return this.onward(paper, step, day);
      }
      case 'StepPassedOver':
        for (const { post, absent } of data.passed) paper.passes.push({ step: data.step, post, unread: absent });
        return this.onward(paper, step, day);
      case 'StepPostReviewed':
        for (const each of [...paper.seals, ...paper.passes])
          if (each.step === data.step) each.unread = each.unread.filter((person) => person !== meta.actor);
        return [];
      case 'MatterReturned':
        // 合議: an objection is an answer too.
        if (step?.kind === 'consult') paper.consulted.add(data.post);
        voided(paper, indexOf(paper, data.to));
        if (data.to === 'drafter') paper.status = 'returned';
        for (const seal of paper.seals) seal.answered = true;
        paper.submissionAnswered = true;
        paper.since = day;
        return [];
      case 'MatterRecalled': {
        paper.since = day;
        if (data.to === 'drafter') {
          voided(paper, -1);
          paper.status = 'recalled';
          return [];
        }
        paper.seals.pop();
        const index = indexOf(paper, data.to);
        paper.passes = paper.passes.filter((each) => indexOf(paper, each.step) <= index);
        for (const id of paper.complete) if (indexOf(paper, id) >= index) paper.complete.delete(id);
        paper.at = index;
        return [];
      }
      case 'MatterWithdrawn':
        paper.status = 'withdrawn';
        return [];
      case 'MatterRejected':
        paper.status = 'rejected';
        return [];
      case 'FieldCommented':
        paper.comments.set(data.comment, { by: meta.actor, resolved: false });
        return [];
      case 'CommentResolved':
        paper.comments.get(data.comment)!.resolved = true;
        return [];
      case 'MatterCirculated':
        for (const post of data.posts) paper.shown.add(post);
        return [];
      case 'MatterRead':
        paper.read.add(`${data.why} ${data.post}`);
        return [];
      case 'ImportanceStated':
        paper.important = data.important;
        return [];
      case 'MatterSettled':
        paper.status = 'settled';
        return soundly(paper, data.fingerprint);
      default:
        return [];
    }
  }

  /** On to the next step, where this one now has what it needs. A step that is passed over to the end decides nothing. */
  private onward(paper: Paper, step: Step | null, day: Day): readonly Finding[] {
    if (!step) return [finding('stands', `acted on ${paper.id} while it was ${paper.status}`)];
    if (!isDone(paper, step, (post) => this.staff.isVacant(post, day))) return [];
    const decides = isLast(paper);
    paper.complete.add(step.id);
    paper.at = nextFrom(paper, paper.at + 1);
    paper.since = day;
    return decides && passedPosts(paper, step).length === step.posts.length
      ? [finding('settled', `${paper.id} went past its last step`)]
      : [];
  }
}

/** Everything from the step on is to be done again; all of it at the drafter. */
function voided(paper: Paper, index: number): void {
  const kept = Math.max(index, 0);
  const before = ({ step }: { readonly step: string }) => indexOf(paper, step) < kept;
  paper.seals = paper.seals.filter(before);
  paper.passes = paper.passes.filter(before);
  for (const step of paper.complete) if (indexOf(paper, step) >= kept) paper.complete.delete(step);
  paper.at = kept;
}

/** What is settled has everything that its route asks, and every seal that counts was set to this content. */
function soundly(paper: Paper, fingerprint: string): readonly Finding[] {
  const lacking = paper.route.steps.filter(({ kind, id }) => kind !== 'circulate' && !paper.complete.has(id));
  const other = paper.seals.filter((seal) => seal.fingerprint !== fingerprint);
  return [
    ...lacking.map(({ id }) => finding('settled', `${paper.id} without ${id}`)),
    ...other.map(({ step, actor }) => finding('settled', `${paper.id}: ${actor} saw other content at ${step}`)),
    ...(paper.seals.length === 0 ? [finding('settled', `${paper.id} that nobody approved`)] : []),
    ...(fingerprint === paper.fingerprint ? [] : [finding('settled', `${paper.id} at other content`)]),
  ];
}

/** Whether the step is there for such a matter. */
function belongs(step: Step, kind: string, content: Submitted['data']['content'], important: boolean): boolean {
  const amount = 'financialEffect' in content ? content.financialEffect : null;
  const about = 'results' in content ? content.results.map(({ indicator }) => indicator) : [content.indicator];
  return (step.when ?? []).every((when) => {
    if ('kind' in when) return when.kind === kind;
    if ('indicator' in when) return about.includes(when.indicator);
    if ('chapter' in when) return when.chapter === 1;
    if ('amountAtLeast' in when)
      return amount !== null && Math.abs(amount.amountThousandYen ?? Infinity) >= when.amountAtLeast;
    return when.flag === 'important' ? important : 'touchesMoney' in content ? content.touchesMoney : amount !== null;
  });
}
