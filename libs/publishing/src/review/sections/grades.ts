import type { Grade } from '@ayumi/plan';

/** 「S 予定以上に進捗」; a grade that the scale does not have is named by its letter alone. */
export function gradeWords(scale: readonly Grade[], grade: string): string {
  const label = scale.find((each) => each.grade === grade)?.label;
  return label && label !== grade ? `${grade} ${label}` : grade;
}
