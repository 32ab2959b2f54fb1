import { version } from '../../package.json';
import { goldenLines, goldenVersions, writeGoldenLog } from './golden-log';
import { openStage, type Stage } from './stage';

const A_WHILE_MS = 180_000;

describe('the seed of the demonstration', () => {
  let stage: Stage;
  let lines: readonly string[];

  beforeAll(async () => {
    stage = await openStage();
    await stage.play();
    lines = await stage.lines();
    if (process.env.AYUMI_WRITE === 'golden') writeGoldenLog(version, lines);
  }, A_WHILE_MS);

  afterAll(() => stage?.close());

  it('gives event for event the golden log of this version', () => {
    if (!goldenVersions().includes(version))
      throw new Error(`${version} has no golden log yet: run "node test/house/write.mjs golden".`);
    const golden = goldenLines(version);
    expect(firstDifference(lines, golden)).toBeNull();
    expect(lines).toHaveLength(golden.length);
  });

  it(
    'appends nothing when it is played a second time',
    async () => {
      await stage.play();
      expect(await stage.lines()).toEqual(lines);
    },
    A_WHILE_MS,
  );

  it(
    'goes on where it was cut short, however often, to the same log',
    async () => {
      const other = await openStage();
      try {
        await other.playUntil(40);
        await other.playUntil(700);
        const before = await other.lines();
        expect(before.length).toBeGreaterThanOrEqual(740);
        await other.play();
        expect(firstDifference(await other.lines(), lines)).toBeNull();
        expect(await other.lines()).toHaveLength(lines.length);
      } finally {
        await other.close();
      }
    },
    A_WHILE_MS,
  );
});

function firstDifference(lines: readonly string[], expected: readonly string[]): object | null {
  const n = expected.findIndex((line, index) => line !== lines[index]);
  return n < 0 ? null : { line: n + 1, expected: expected[n], is: lines[n] };
}
