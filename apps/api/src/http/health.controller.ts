import { Controller, Get, HttpStatus, Inject, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { EVIDENCE } from '@ayumi/evidence/runtime';
import { AUTOMATIONS, projections } from '@ayumi/plan/runtime';
import { checkpointOf } from '@ayumi/event-sourcing/runtime';
import type { FastifyReply } from 'fastify';
import { Public } from './asker';
import { INSTALLATION, type Installation } from './tokens';

export class ProjectionHealth {
  @ApiProperty() name!: string;
  @ApiProperty({ enum: ['running', 'stopped', 'not-started'] }) status!: string;
  @ApiProperty({ type: String, nullable: true }) position!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Where and why it stopped' }) failure!: string | null;
}

export class Readiness {
  @ApiProperty() ready!: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'Position of the last event' }) head!: string | null;
  @ApiProperty({ type: () => [ProjectionHealth], description: 'Projections, and the automations beside them' })
  projections!: ProjectionHealth[];
}

/** For whoever watches the machine: English, no names, no session. */
@ApiTags('health')
@Public()
@Controller()
export class HealthController {
  constructor(@Inject(INSTALLATION) private readonly installation: Installation) {}

  @Get('livez')
  @ApiOkResponse({ schema: { properties: { live: { type: 'boolean' } } } })
  live(): { live: boolean } {
    return { live: true };
  }

  @Get('readyz')
  @ApiOkResponse({ type: Readiness })
  @ApiServiceUnavailableResponse({ type: Readiness })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    const { pool, store, seed } = this.installation;
    const head = await store.head();
    const states = await Promise.all(
      [...projections.map(({ name }) => name), ...AUTOMATIONS, EVIDENCE.name].map(async (name) => {
        const checkpoint = await checkpointOf(pool, name);
        return {
          name,
          status: checkpoint?.status ?? 'not-started',
          position: checkpoint?.position ?? null,
          failure: checkpoint?.failure
            ? `${checkpoint.failedEvent} at ${checkpoint.failedPosition}: ${checkpoint.failure}`
            : null,
        };
      }),
    );
    const ready = seed !== null && states.every((each) => each.status === 'running');
    if (!ready) reply.status(HttpStatus.SERVICE_UNAVAILABLE);
    return { ready, head, projections: states };
  }
}
