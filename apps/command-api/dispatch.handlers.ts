import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ProblemError } from '#contracts';
import { Dispatcher, type CommandAnswer, type Outcome } from '#dispatch';
import { Metrics } from '#platform';
import { DispatchAnonymously, DispatchBatch, DispatchCommand } from './dispatch.command.js';

/** Hands commands from the bus to the pipeline, and counts what became of them. */
@CommandHandler(DispatchCommand)
export class DispatchCommandHandler implements ICommandHandler<DispatchCommand> {
  constructor(
    private readonly dispatcher: Dispatcher,
    private readonly metrics: Metrics,
  ) {}

  async execute({ request }: DispatchCommand): Promise<CommandAnswer> {
    const count = (outcome: string) => this.metrics.commands.inc({ command: request.command, outcome });
    try {
      const answer = await this.dispatcher.dispatch(request);
      count(answer.replayed ? 'replayed' : 'accepted');
      return answer;
    } catch (error) {
      count(error instanceof ProblemError ? error.code : 'failed');
      throw error;
    }
  }
}

/** Hands commands whose issuer stays unknown from the bus to the pipeline. They are not counted: a count that moves tells when. */
@CommandHandler(DispatchAnonymously)
export class DispatchAnonymouslyHandler implements ICommandHandler<DispatchAnonymously> {
  constructor(private readonly dispatcher: Dispatcher) {}

  async execute({ command, body }: DispatchAnonymously): Promise<void> {
    await this.dispatcher.dispatchAnonymously(command, body);
  }
}

/** Hands batches from the bus to the pipeline, and counts what became of their items. */
@CommandHandler(DispatchBatch)
export class DispatchBatchHandler implements ICommandHandler<DispatchBatch> {
  constructor(
    private readonly dispatcher: Dispatcher,
    private readonly metrics: Metrics,
  ) {}

  async execute({ request }: DispatchBatch): Promise<readonly Outcome[]> {
    const outcomes = await this.dispatcher.dispatchBatch(request);
    for (const outcome of outcomes)
      this.metrics.commands.inc({
        command: request.command,
        outcome: outcome instanceof ProblemError ? outcome.code : outcome.replayed ? 'replayed' : 'accepted',
      });
    return outcomes;
  }
}
