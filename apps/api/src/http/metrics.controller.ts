import { EVIDENCE } from '@ayumi/evidence/runtime';
import { type Figures, Watch, type Watched } from '@ayumi/event-sourcing/runtime';
import { automations, projections } from '@ayumi/plan/runtime';
import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from './asker';
import { INSTALLATION, type Installation } from './tokens';

/** For Prometheus and whatever reads its text format (version 0.0.4). No names of people, no contents. */
@ApiTags('health')
@Public()
@Controller()
export class MetricsController {
  private readonly watch: Watch;
  private readonly watched: readonly Watched[];

  constructor(@Inject(INSTALLATION) private readonly installation: Installation) {
    const { store, pool, clock } = installation;
    this.watch = new Watch(store, pool);
    this.watched = [
      ...projections.map(({ name, categories }) => ({ name, categories, kind: 'projection' as const })),
      ...automations(store, clock).map(({ name, categories }) => ({ name, categories, kind: 'automation' as const })),
      { name: EVIDENCE.name, categories: null, kind: 'automation' },
    ];
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  @ApiOperation({ operationId: 'metrics', summary: 'Lag, gaps, failures and runners of the projections' })
  @ApiOkResponse({ content: { 'text/plain': { schema: { type: 'string' } } } })
  async metrics(): Promise<string> {
    const figures = await this.watch.figures(this.watched, this.installation.clock.now());
    return [...GAUGES.flatMap((gauge) => linesOf(gauge, figures)), ...ofTheProcess(), ''].join('\n');
  }
}

interface Gauge {
  readonly name: string;
  readonly help: string;
  /** Null: nothing to say of this one. */
  readonly value: (figures: Figures) => number | null;
  readonly labels?: (figures: Figures) => Readonly<Record<string, string>>;
}

const GAUGES: readonly Gauge[] = [
  { name: 'ayumi_lag_events', help: 'Events not read yet.', value: ({ lagEvents }) => lagEvents },
  { name: 'ayumi_lag_seconds', help: 'Age of the first event not read yet.', value: ({ lagSeconds }) => lagSeconds },
  {
    name: 'ayumi_gap_events',
    help: 'Events before the checkpoint that were never applied. Anything but 0 is a fault: rebuild, and tell us.',
    value: ({ gapEvents }) => gapEvents,
  },
  {
    name: 'ayumi_stopped',
    help: '1 where it stopped in front of an event that it cannot apply.',
    value: ({ checkpoint }) => (checkpoint?.status === 'stopped' ? 1 : 0),
    labels: ({ checkpoint }): Record<string, string> =>
      checkpoint?.failedEvent ? { event: checkpoint.failedEvent, position: checkpoint.failedPosition ?? '' } : {},
  },
  { name: 'ayumi_runner', help: '1 where some process runs it.', value: ({ held }) => (held ? 1 : 0) },
  {
    name: 'ayumi_version',
    help: 'Version of the rows in service.',
    value: ({ checkpoint }) => checkpoint?.version ?? null,
  },
  { name: 'ayumi_rebuilt_events', help: 'Applied to rows that are built anew.', value: ({ rebuilt }) => rebuilt },
];

function linesOf({ name, help, value, labels }: Gauge, figures: readonly Figures[]): string[] {
  const samples = figures.flatMap((each) => {
    const number = value(each);
    return number === null ? [] : [`${name}${labelled({ [each.kind]: each.name, ...labels?.(each) })} ${number}`];
  });
  return samples.length === 0 ? [] : [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, ...samples];
}

const labelled = (labels: Readonly<Record<string, string>>): string =>
  `{${Object.entries(labels)
    .map(([name, text]) => `${name}="${escaped(text)}"`)
    .join(',')}}`;

const escaped = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');

const ofTheProcess = (): string[] => [
  '# HELP process_resident_memory_bytes Resident memory of this process.',
  '# TYPE process_resident_memory_bytes gauge',
  `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
  '# HELP process_cpu_seconds_total Processor time of this process.',
  '# TYPE process_cpu_seconds_total counter',
  `process_cpu_seconds_total ${(process.cpuUsage().user + process.cpuUsage().system) / 1e6}`,
];
