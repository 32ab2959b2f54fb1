import { reviewWords } from './review-words.en';
import { routeProblemWords } from './route-words.en';
import { ruleWords } from './rule-words.en';

type Facts = Readonly<Record<string, unknown>>;

/** As `words.ja.ts`, for whoever asks in English. Names of steps, items and posts are the city's, and stay Japanese. */
export const refusalWords: Readonly<Record<string, (facts: Facts) => string>> = {
  // who may
  'not-allowed': () => 'You may not do this. Ask the section that is in charge.',
  'not-your-item': () => 'Only the clerks of the lead section may draft for this item. Contact the lead section.',
  'not-your-turn': ({ step }) => `It is the turn of “${text(step)}”. Only those whose turn it is approve or return.`,
  'maker-is-not-checker': () => 'You submitted this yourself. Ask a colleague in the same post, or your superior.',
  'not-yours-to-recall': () => 'Only who submitted it, or approved it last, may recall it.',
  'next-has-acted': () => 'The next person has acted already, so it cannot be recalled. Ask that person to return it.',
  'not-yours-to-withdraw': () => 'Only who submitted it and the clerks of the lead section may withdraw it.',
  'not-the-named-deputy': ({ step }) =>
    `Another post is named as deputy for “${text(step)}”. See the order of deputies under Absences.`,
  'not-a-superior': ({ step }) => `Only a superior of the post at “${text(step)}” may pull it up.`,
  'not-the-planning-manager': () => 'Only the manager of the planning office may override a stuck matter.',

  // what is there
  'plan-unknown': () => 'There is no such plan. Check its id.',
  'item-unknown': () => 'There is no such item. Check its number.',
  'matter-unknown': ({ matter }) => `This item has no matter “${text(matter)}”. Read the page again.`,
  'cycle-unknown': ({ cycle }) => `There is no cycle “${text(cycle)}”. See which cycles are open.`,
  'indicator-unknown': ({ indicator }) => `This item has no indicator “${text(indicator)}”. Read the page again.`,
  'unit-unknown': ({ unit }) => `There is no unit “${text(unit)}”. See the list of units.`,
  'person-unknown': ({ person }) => `Nobody is registered as “${text(person)}”. See the list of people.`,
  'post-unknown': ({ post }) => `There is no post “${text(post)}”. See the list of posts.`,
  'account-unknown': ({ login }) => `There is no account “${text(login)}”. Check the login name.`,

  // where things stand
  'cycle-closed': () => 'This cycle is closed, so this cannot be done any more. Ask the planning office.',
  'cycle-exists': ({ cycle }) => `The cycle “${text(cycle)}” was opened already. Name another year or stage.`,
  'already-submitted': () =>
    'It is submitted and being approved. To change it, recall it or wait until it is returned.',
  'already-settled': () => 'It is settled. A later change needs a correction.',
  'matter-not-in-progress': ({ status }) =>
    `This cannot be done because the matter is ${STATUS_WORDS[text(status)] ?? text(status)}.`,
  'content-changed': () => 'The content changed after you saw it. Look at what changed, then decide again.',
  'revision-moved': () => 'Something happened to this item after you saw it. Read the page again.',
  'revision-open': ({ matter }) =>
    `A revision of this indicator is under way (${text(matter)}). Draft another when it has ended.`,
  'year-settled': ({ year }) =>
    `The result of fiscal ${text(year)} is settled, so its target cannot be revised. It keeps the target of its time.`,
  'no-lead-unit': () => 'This item has no lead section yet. Contact the planning office.',
  'no-route': () => 'No route of approval is published. Contact the planning office.',
  'not-an-earlier-step': () => 'Return it to the drafter or to an earlier step that has approved.',
  'step-does-not-offer': ({ step, verb }) => `“${text(step)}” does not offer ${VERB_WORDS[text(verb)] ?? text(verb)}.`,
  'not-the-final-step': ({ step }) =>
    `A deputy decides at the final step only. While “${text(step)}” is away, it can be passed over.`,
  'final-step-decides': ({ step }) =>
    `“${text(step)}” decides at the end and cannot be passed over. Use a deputy or pull it up.`,
  'holder-not-away': ({ step }) =>
    `Nobody at “${text(step)}” is registered as away. Wait for them, or register the absence.`,
  'post-vacant': ({ step }) =>
    `The post at “${text(step)}” is vacant. That is no absence, so no deputy decides. Pull it up instead.`,
  'matter-is-important': () => 'The matter was stated to be important, so no deputy decides. Wait for the holder.',
  'not-stuck': ({ step, due }) =>
    `“${text(step)}” is not past its due day (${text(due)}), and its holder is not away. Only what is stuck is overridden.`,
  'nothing-to-post-review': () => 'There is nothing in this matter for you to read afterwards.',
  'nobody-to-remind': () =>
    'Nobody holds the post whose turn it is. Use pull-up or override, or see to the appointment.',
  'due-day-past': ({ dueOn }) => `The due day (${text(dueOn)}) is past. Name today or a later day.`,
  'due-not-later': ({ from }) => `A due day can only move later. Name a day after the present one (${text(from)}).`,
  'item-stopped': ({ on }) =>
    `This item ended on ${text(on)}, so the cycle does not ask for it. If in doubt, ask the planning office.`,
  'repeats-itself': () => 'An item cannot repeat itself. Name the other item that it repeats.',
  'nothing-to-read': () => 'Nothing in this matter is shown to you for reading.',
  'another-indicator': () => 'This revision is about another indicator. Withdraw it and draft a new one.',
  'route-unknown': ({ route }) => `There is no route “${text(route)}”. See the list of routes.`,
  'route-in-the-past': ({ from }) =>
    `A route cannot change from a past day (${text(from)}). Name today or a later day.`,
  'no-part-in-matter': () => 'Only those who draft or approve this matter may do this.',
  'comment-unknown': ({ comment }) => `There is no comment “${text(comment)}”. Read the page again.`,
  'field-unknown': ({ field }) => `The matter has no field “${text(field)}”. Read the page again.`,
  'step-does-not-assess': ({ step }) => `“${text(step)}” gives no rating. Write it as an opinion.`,
  'indicator-defined': () => 'This indicator is defined already. To change its targets, draft a revision.',
  'account-open': ({ login }) =>
    `The account “${text(login)}” exists already. To change only the password, set it anew.`,
  'already-appointed': ({ from }) => `Holds that post already (from ${text(from)}). End that appointment first.`,
  'appointment-unknown': () => 'That person does not hold that post. Check both.',
  'post-not-in-unit': ({ post, unit }) =>
    `The id of post “${text(post)}” must begin with that of unit “${text(unit)}”.`,
  'rank-fixed': ({ post }) => `The rank of post “${text(post)}” cannot change. Create another post.`,
  'no-post-on-route': ({ step }) => `No post fits the step “${text(step)}” of the route. Contact the planning office.`,
  'years-missing': ({ missing }) => `The plan leaves out years that had cycles (${list(missing)}).`,
  'delegation-over': ({ until }) => `The last day of the delegation (${text(until)}) is past. Check the dates.`,
  'delegate-is-principal': () => 'You cannot be your own delegate. Choose somebody else.',
  'not-the-holder': ({ post }) =>
    `Only the holder of post “${text(post)}” may delegate it; a delegate passes nothing on.`,
  'delegate-unfit': () => 'Who holds no post, audits or administers cannot be a delegate. Choose somebody else.',
  'already-delegated': ({ from, until }) =>
    `There is a delegate in that time already (${text(from)} to ${text(until)}). Revoke that delegation first.`,
  'delegation-cycle': () => 'You are the delegate of that person in that time. Choose somebody else.',
  'delegation-unknown': ({ delegation }) => `There is no delegation “${text(delegation)}”. See the list.`,
  'absence-over': ({ until }) => `The last day of the absence (${text(until)}) is past. Check the dates.`,
  'absence-unknown': ({ absence }) => `No absence “${text(absence)}” is registered. See the list.`,
  'deputy-is-the-post-itself': ({ post }) => `Post “${text(post)}” cannot be its own deputy. Choose another.`,
  'deputy-twice': ({ post }) => `Post “${text(post)}” is named twice as deputy. Keep one.`,
  'deputy-unfit': ({ post }) => `Post “${text(post)}” (audit or administration) cannot be a deputy. Choose another.`,
  'login-taken': ({ login }) => `Somebody else uses the login name “${text(login)}”. Choose another.`,
  'posts-incompatible': () => 'Posts of audit and administration are not held together with others.',
  'items-missing': ({ missing }) =>
    `The document leaves out items of the plan (${list(missing)}). Ending an item is a step of its own.`,

  // what was written
  'reason-missing': () => 'The reason is missing. Write it.',
  'comment-missing': () => 'The comment is empty. Write it.',
  'matter-or-cycle': () => 'It is not clear what to remind of. Name the matter or the cycle, not two that differ.',
  'work-done-missing': () => 'What was done is missing. Write it.',
  'late-reason-missing': () => 'A rating that says “behind” needs the reason for the delay. Write it.',
  'reason-to-differ-missing': ({ rating, computed, field }) =>
    `The rating “${text(rating)}” is not the computed one, “${text(computed)}”. Write ${field === 'comment' ? 'an opinion' : 'why it differs'}.`,
  'rule-unsound': ruleWords,
  'first-year-unfit': () => 'The year to count from is stated for partial sums, and only for those.',
  'parts-differ': ({ labels }) =>
    `The names of the parts (${list(labels)}) differ from those of other values. Use the same names.`,
  'milestones-of-number': () =>
    'Only an indicator of milestones has an order of milestones. Change its kind, or leave the order out.',
  'milestone-twice': ({ milestone }) =>
    `The milestone “${text(milestone)}” stands twice, or is empty. Write each once.`,
  'milestone-astray': ({ milestone }) =>
    `The target milestone “${text(milestone)}” is not in the order. Add it there, or use one that is.`,
  'rating-unknown': ({ rating, grades }) =>
    `The rating “${text(rating)}” cannot be used. Choose one of ${list(grades)}.`,
  'actual-missing': ({ name }) =>
    `The result of “${text(name)}” is blank. Write 未測定 if it was not measured, 対象外 if it does not apply.`,
  'not-a-figure': ({ name, typed }) =>
    `“${text(typed)}”${name ? ` of “${text(name)}”` : ''} cannot be read as a figure. Write a number, 未測定 (not measured), 対象外 (not applicable) or - (none).`,
  'text-too-long': ({ field, limit }) => `“${fieldWord(field)}” is too long. Keep it within ${text(limit)} characters.`,
  'year-not-in-plan': ({ year, years }) => `Fiscal ${text(year)} is not among the years of the plan (${list(years)}).`,
  'year-twice': ({ year }) => `Fiscal ${text(year)} stands twice. Keep one.`,
  'nothing-changes': () => 'This is what holds already. Write what shall change.',
  'grades-missing': () => 'There are no grades. State at least one.',
  'indicator-twice': ({ indicator }) => `The result of “${text(indicator)}” stands twice. Keep one.`,
  'grade-twice': () => 'Two grades have the same letter. Use different ones.',
  'ends-before-it-begins': () => 'It ends before it begins. Check the dates.',
  'route-unsound': ({ problems }) =>
    `The route cannot be published. Mend it first: ${routeProblemWords(problems).join(', ')}`,

  ...reviewWords,

  // the door itself
  'idempotency-key-reused': () => 'The same Idempotency-Key came with other content. Send it under a new one.',
  'too-busy': () => 'Too much is going on at once. Wait a moment and try again.',
};

const STATUS_WORDS: Readonly<Record<string, string>> = {
  'in-progress': 'being approved',
  returned: 'returned',
  recalled: 'recalled',
  withdrawn: 'withdrawn',
  rejected: 'rejected',
  settled: 'settled',
};

const VERB_WORDS: Readonly<Record<string, string>> = {
  return: 'returning',
  reject: 'rejection',
  'pass-over': 'passing over',
  'pull-up': 'pulling up',
  deputise: 'decision by a deputy',
};

const FIELD_WORDS: Readonly<Record<string, string>> = {
  done: 'what was done',
  difficulties: 'difficulties',
  nextDirection: 'next direction',
  lateReason: 'reason for the delay',
  reason: 'reason',
  comment: 'comment',
};

const fieldWord = (field: unknown): string => FIELD_WORDS[text(field)] ?? text(field);
const text = (fact: unknown): string => (typeof fact === 'string' || typeof fact === 'number' ? String(fact) : '');
const list = (facts: unknown): string => (Array.isArray(facts) ? facts.map(text).join(', ') : text(facts));
