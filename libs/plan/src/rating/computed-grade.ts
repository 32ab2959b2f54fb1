/** What a scale's rule says of a report, and from which numbers: one Japanese sentence. */
export interface ComputedGrade {
  readonly grade: string;
  readonly basis: string;
}
