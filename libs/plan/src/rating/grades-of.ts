import { BANDS, MILESTONE_BANDS, type ScaleRule, type Thresholds } from './scale-rule';

/** Every grade that the rule can give. */
export function gradesOf({ numbers, milestones, combination }: ScaleRule): readonly string[] {
  if (combination.by === 'share-met') return inThresholds(combination);
  return [
    ...(numbers?.by === 'achievement' ? inThresholds(numbers) : []),
    ...(numbers?.by === 'comparison' ? BANDS.map((band) => numbers.grades[band]) : []),
    ...(milestones ? MILESTONE_BANDS.map((band) => milestones[band]) : []),
  ];
}

const inThresholds = ({ thresholds, otherwise }: Thresholds): readonly string[] => [
  ...thresholds.map(({ grade }) => grade),
  otherwise,
];
