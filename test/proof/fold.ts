import type { Logged } from './log';

/* The events of the demonstration, folded by hand: arrays and records, and no rule but those of the office. */

type Data = Logged['data'];

export interface Report {
  readonly item: string;
  readonly matter: string;
  readonly content: Data;
  readonly route: Data;
  readonly lead: string;
  readonly submitted: Logged;
  /** Of this round; a return to the drafter undoes them. */
  readonly signed: Logged[];
  readonly passed: Logged[];
  settled: Logged | null;
  status: string;
  since: string;
}

export interface Item {
  readonly id: string;
  readonly data: Data;
  readonly leads: Logged[];
  annualPlan: Data;
  readonly indicators: Data[];
  readonly plannedEffects: Data[];
  readonly revisions: Logged[];
  readonly reports: Map<string, Report>;
}

export interface Office {
  readonly plan: Data;
  readonly scales: Data[];
  readonly cycles: Map<number, Logged>;
  readonly units: Map<string, string>;
  readonly parents: Map<string, string | null>;
  readonly posts: Map<string, string>;
  readonly people: Map<string, string>;
  /** `person post` of those in office, in the order of their appointments. */
  readonly inOffice: Set<string>;
  readonly items: Item[];
  readonly reviews: Map<number, Logged[]>;
}

/** Of no consequence to a review's numbers. */
const SILENT = new Set(['RoutePublished', 'DeputiesNamed', 'AccountOpened', 'AbsenceRegistered', 'HoldersReminded', 'CycleClosed', 'TargetRevisionSubmitted']); // prettier-ignore

export function fold(events: readonly Logged[]): Office {
  const office: Office = {
    plan: events.find(({ type }) => type === 'PlanRegistered')!.data,
    scales: [],
    cycles: new Map(),
    units: new Map(),
    parents: new Map(),
    posts: new Map(),
    people: new Map(),
    inOffice: new Set(),
    items: [],
    reviews: new Map(),
  };
  for (const event of events) take(office, event);
  return office;
}

function take(office: Office, event: Logged): void {
  const { stream, type, data } = event;
  if (stream.startsWith('review-')) {
    const year = Number(stream.slice(-4));
    office.reviews.set(year, [...(office.reviews.get(year) ?? []), event]);
  } else if (stream.startsWith('item-')) takeOfItem(office, event);
  else if (type === 'RatingScaleAdopted') office.scales.push(data);
  else if (type === 'CycleOpened') office.cycles.set(data.fiscalYear, event);
  else if (type === 'UnitEstablished') {
    office.units.set(data.unit, data.name);
    office.parents.set(data.unit, data.parent);
  } else if (type === 'PostEstablished') office.posts.set(data.post, data.title);
  else if (type === 'PersonRegistered') office.people.set(data.person, data.name);
  else if (type === 'PersonAppointed') office.inOffice.add(`${data.person} ${data.post}`);
  else if (type === 'AppointmentEnded') office.inOffice.delete(`${data.person} ${data.post}`);
  else if (type !== 'PlanRegistered' && !SILENT.has(type)) throw new Error(`the proof cannot fold ${type}`);
}

function takeOfItem(office: Office, event: Logged): void {
  const { stream, type, data, meta } = event;
  const id = stream.slice('item-'.length);
  if (type === 'ItemRegistered') {
    office.items.push({ id, data, leads: [], annualPlan: {}, indicators: [], plannedEffects: [], revisions: [], reports: new Map() }); // prettier-ignore
    return;
  }
  const item = office.items.find((each) => each.id === id)!;
  if (type === 'LeadUnitAssigned') item.leads.push(event);
  else if (type === 'AnnualPlanSet') item.annualPlan = data.annualPlan;
  else if (type === 'IndicatorDefined') item.indicators.push(structuredClone(data));
  else if (type === 'EffectPlanned') item.plannedEffects.push(data);
  else if (type === 'TargetRevised') {
    item.revisions.push(event);
    const indicator = item.indicators.find((each) => each.indicator === data.indicator);
    for (const { year, to } of data.changes) indicator.targets[year] = to;
  } else if (type === 'ProgressSubmitted')
    item.reports.set(data.matter, { item: id, matter: data.matter, content: data.content, route: data.route, lead: data.lead, submitted: event, signed: [], passed: [], settled: null, status: '承認中', since: meta.at }); // prettier-ignore
  else if (!SILENT.has(type)) takeOfReport(item.reports.get(data.matter) ?? null, event);
}

function takeOfReport(report: Report | null, event: Logged): void {
  const { type, data, meta } = event;
  // Revisions of targets travel too; what counts of them is TargetRevised.
  if (report === null) return;
  report.since = meta.at;
  if (type === 'StepApproved') report.signed.push(event);
  else if (type === 'StepPassedOver') report.passed.push(event);
  else if (type === 'MatterSettled') report.settled = event;
  else if ((type === 'MatterReturned' || type === 'MatterRecalled') && data.to === 'drafter') {
    report.signed.length = 0;
    report.passed.length = 0;
    report.status = type === 'MatterReturned' ? '差し戻し' : '引き戻し';
  } else throw new Error(`the proof cannot fold ${type} to ${data.to}`);
}
