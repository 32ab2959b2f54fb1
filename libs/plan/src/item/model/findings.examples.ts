/** The rules that the model watches, as sentences. */
export const RULES = {
  offers: 'what is offered is accepted, what is refused is refused with the same code',
  silence: 'what is not offered at all is refused, or changes nothing',
  powers: 'who is offered what is what the rules of the office say, neither more nor less',
  maker: 'nobody approves, returns or rejects what he ever submitted, by whatever authority',
  settled: 'no settled matter lacks a required approval at the content settled',
  stands: 'every matter stands where its seals say: step, approvals in force, passed posts',
  grounds: 'every decision has its authority on that day: 代決 only at the end, for the absent, never of the important',
  debts: 'a 後閲 is owed by being passed over or deputised for, and ends by reading or with the act itself',
  signed: 'every act names actor, post, unit and basis as of that day, and the principal where it is for another',
  folded: 'the history alone gives the same state again',
  route: 'a matter travels the version of the route that it began with',
  ends: 'every matter can be ended by somebody',
} as const;

export type Rule = keyof typeof RULES;

/** A rule that did not hold, and what was seen. */
export type Finding = readonly [rule: Rule, what: string];

export const finding = (rule: Rule, what: string): Finding => [rule, what];

/** What was counted, and the first few findings of each rule. */
export class Tally {
  readonly accepted = new Map<string, number>();
  readonly refused = new Map<string, number>();
  /** Refusals that a state gave somebody who asked, though nobody then tried. */
  readonly probed = new Set<string>();
  readonly counts = new Map<string, number>();
  readonly findings = new Map<Rule, string[]>();

  constructor(private readonly strict: Rule | null = null) {}

  /** Whether any of these is watched at all: looking is what costs. */
  looksAt(...rules: readonly Rule[]): boolean {
    return this.strict === null || rules.includes(this.strict);
  }

  add(what: string, n = 1): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + n);
  }

  did(verb: string, refused: string | null): void {
    if (refused) this.refused.set(refused, (this.refused.get(refused) ?? 0) + 1);
    else this.accepted.set(verb, (this.accepted.get(verb) ?? 0) + 1);
  }

  /** Notes them; where one rule is looked at alone, its first finding stops the run, so that fast-check shrinks it. */
  note(findings: readonly Finding[], where: () => string): void {
    for (const [rule, what] of findings) {
      const kept = this.findings.get(rule) ?? [];
      this.findings.set(rule, kept);
      this.add(`broken: ${rule}`);
      if (kept.length < 8) kept.push(`${what}\n    after ${where()}`);
      if (rule === this.strict) throw new Error(`${RULES[rule]}: ${what}`);
    }
  }

  toString(): string {
    const lines = (title: string, map: ReadonlyMap<string, number>) =>
      `${title}: ${[...map]
        .toSorted(([, a], [, b]) => b - a)
        .map(([name, n]) => `${name} ${n}`)
        .join(', ')}`;
    return [
      lines('counted', this.counts),
      lines('accepted', this.accepted),
      lines('refused', this.refused),
      `refused when asked: ${[...this.probed].toSorted().join(', ')}`,
    ].join('\n');
  }
}
