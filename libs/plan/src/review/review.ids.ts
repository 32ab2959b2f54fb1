import { planOf } from '../item/item.ids';

/** `kodaira-r3.2024` is the review of the fiscal year 2024 of the plan `kodaira-r3`. */
export const REVIEW_ID = /^[a-z]+-[a-z0-9]+\.\d{4}$/;

export const reviewId = (plan: string, fiscalYear: number): string => `${plan}.${fiscalYear}`;

export const partsOf = (review: string): { readonly plan: string; readonly fiscalYear: number } => ({
  plan: planOf(review),
  fiscalYear: Number(review.slice(review.lastIndexOf('.') + 1)),
});
