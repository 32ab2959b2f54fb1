import { type ProjectorOptions, runProjector } from './projector';
import { type Progress, rebuild, type Rebuilt } from './rebuild';
import { asRunner } from './runner-lock';

export interface KeepOptions extends ProjectorOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** Between two looks whether another process's runner has gone. 1 000 by default. */
  readonly standByMs?: number;
}

/**
 * Keeps a projection up to date for as long as the signal lets it: one runner over all processes, the rows built anew
 * beside those in service where the code has a newer version. Ends early where it stopped, and says why.
 */
export async function keepProjection(options: KeepOptions): Promise<void> {
  const { projection, report = () => {} } = options;
  await asRunner({ ...options, name: `projection ${projection.name}` }, async (signal) => {
    while (!signal.aborted) {
      const end = await runProjector({ ...options, signal });
      if (end.ended !== 'other-version') return;
      if (end.version > projection.version) return report(isNewer(projection.name, end.version, projection.version));
      report(`projection ${projection.name}: building version ${projection.version} beside version ${end.version}`);
      const built = await rebuild({ ...options, signal });
      report(`projection ${projection.name}: ${inWords(built)}`);
      if (built.outcome !== 'switched') return;
    }
  });
}

const isNewer = (name: string, stored: number, mine: number): string =>
  `projection ${name} is kept by a newer version of Ayumi (${stored}, this one knows ${mine}) and is left alone. ` +
  `To work with this one again: ayumi rebuild ${name} --back`;

/** For operators. */
export function inWords(built: Rebuilt): string {
  if (built.outcome === 'aborted') return 'ended before it was built; the rows in service are as they were';
  if (built.outcome === 'stopped') {
    const { event, position, message } = built.failure;
    return `could not be built: it stops at ${event} (position ${position}): ${message}. The rows in service are as they were`;
  }
  const { proof } = built;
  const rows = proof.tables.reduce((sum, table) => sum + table.rows, 0);
  const service = proof.service.map(({ table, count, examples }) => `${count} in ${table} (${examples.join('; ')})`);
  const wrong = proof.tables.filter(({ wrongCount }) => wrongCount > 0);
  if (built.outcome === 'unequal') {
    const replay = wrong.map(({ table, wrongCount, wrong: keys }) => `${wrongCount} in ${table} (${keys.join(', ')})`);
    return replay.length > 0
      ? `not switched: rows are not what a replay of the log gives: ${replay.join('; ')}`
      : `not switched: rows differ from those in service in what the version does not declare: ${service.join('; ')}`;
  }
  const repaired = service.length > 0 ? ` In service these rows were otherwise: ${service.join('; ')}.` : '';
  return `${rows} rows, equal to a replay up to position ${proof.position} (${proof.millis} ms), switched in ${built.switchMs.toFixed(0)} ms.${repaired}`;
}
