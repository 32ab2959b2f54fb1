import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { SubmitProgress } from './item.bodies';
import { progress } from './item.examples';

describe('A body', () => {
  it('may say null where it may say nothing: an optional field that is null is absent', () => {
    const report = plainToInstance(SubmitProgress, { ...progress, lateReason: null, actuals: null });
    expect(validateSync(report)).toEqual([]);
  });
});
