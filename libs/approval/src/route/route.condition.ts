/** The closed vocabulary of conditions: what a step may hang on. */
export type Condition =
  | { readonly kind: string }
  | { readonly indicator: string }
  /** Thousand yen (千円), without its sign: a saving counts like a cost. */
  | { readonly amountAtLeast: number }
  | { readonly chapter: number }
  | { readonly flag: Flag };

/** `important`: important, unprecedented or disputed, so that nobody decides it for an absent decider. */
export const FLAGS = ['touches-money', 'important'] as const;
export type Flag = (typeof FLAGS)[number];

/** What a matter is about, as far as a route may ask. */
export interface Traits {
  readonly kind: string;
  readonly indicators: readonly string[];
  /** Thousand yen; null where there is none. */
  readonly amountThousandYen: number | 'unknown' | null;
  readonly chapter: number;
  readonly flags: readonly Flag[];
}

export function holds(condition: Condition, traits: Traits): boolean {
  if ('kind' in condition) return traits.kind === condition.kind;
  if ('indicator' in condition) return traits.indicators.includes(condition.indicator);
  if ('chapter' in condition) return traits.chapter === condition.chapter;
  if ('flag' in condition) return traits.flags.includes(condition.flag);
  const { amountThousandYen } = traits;
  // An amount that nobody knows is not a small one: doubt brings the step in.
  if (amountThousandYen === 'unknown') return true;
  return amountThousandYen !== null && Math.abs(amountThousandYen) >= condition.amountAtLeast;
}
