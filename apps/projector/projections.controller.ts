import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ProblemError } from '#contracts';
import { validateBody } from '#kernel/body';
import { NeedsScope } from '#platform';
import {
  CheckpointRefused,
  NothingParked,
  NothingToSwitchBackTo,
  ProjectionRunner,
  ReadModelUnknown,
  RebuildRefused,
  RunnerStopped,
  type Rebuilt,
  type RunnerStatus,
} from '#projections';
import { UnparkBody } from './unpark.body.js';

const asProblem = (error: unknown): unknown => {
  if (error instanceof ReadModelUnknown || error instanceof NothingParked)
    return new ProblemError('not-found', error.message, { cause: error });
  if (error instanceof NothingToSwitchBackTo || error instanceof RebuildRefused || error instanceof CheckpointRefused)
    return new ProblemError('projection-refused', error.message, { cause: error });
  if (error instanceof RunnerStopped)
    return new ProblemError('store-unavailable', error.message, { retryAfter: 1, cause: error });
  return error;
};

/** Looks after the read models: how they stand, rebuilding, switching back, and letting parked ones go on. */
@Controller('v1/projections')
@NeedsScope('admin')
export class ProjectionsController {
  constructor(private readonly runner: ProjectionRunner) {}

  @Get()
  async status(): Promise<{ readonly data: RunnerStatus }> {
    return { data: await this.runner.status() };
  }

  @Post(':name/rebuild')
  @HttpCode(200)
  async rebuild(@Param('name') name: string): Promise<{ readonly data: Rebuilt }> {
    const data = await this.runner.rebuild(name).catch((error: unknown) => {
      throw asProblem(error);
    });
    return { data };
  }

  @Post(':name/switch-back')
  @HttpCode(200)
  async switchBack(@Param('name') name: string): Promise<{ readonly data: RunnerStatus }> {
    await this.runner.switchBack(name).catch((error: unknown) => {
      throw asProblem(error);
    });
    return this.status();
  }

  @Post(':name/unpark')
  @HttpCode(200)
  async unpark(@Param('name') name: string, @Body() plain: unknown): Promise<{ readonly data: RunnerStatus }> {
    const validated = validateBody(UnparkBody, plain);
    if ('faults' in validated)
      throw new ProblemError('body-malformed', 'expected {"key": …}: see faults', { faults: validated.faults });
    await this.runner.unpark(name, validated.body.key).catch((error: unknown) => {
      throw asProblem(error);
    });
    return this.status();
  }
}
