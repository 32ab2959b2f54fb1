/** How long and from which seed: the one place where the model reads it. In CI neither is said, and every run is the same. */
export const RUNS = {
  numRuns: Number(process.env.AYUMI_MODEL_RUNS ?? 40),
  seed: seedFrom(process.env.AYUMI_MODEL_SEED),
};

export const isLong = process.env.AYUMI_MODEL_RUNS !== undefined;

/** A long run takes another seed every time, unless it is to be repeated. */
function seedFrom(said: string | undefined): number {
  if (said !== undefined) return Number(said);
  return process.env.AYUMI_MODEL_RUNS === undefined ? 20_250_522 : Date.now() % 2 ** 31;
}
