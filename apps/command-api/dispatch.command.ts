import { Command } from '@nestjs/cqrs';
import type { BatchRequest, CommandAnswer, CommandRequest, Outcome } from '#dispatch';

/** One command on Nest's bus. */
export class DispatchCommand extends Command<CommandAnswer> {
  constructor(readonly request: CommandRequest) {
    super();
  }
}

/** A batch of commands on Nest's bus. */
export class DispatchBatch extends Command<readonly Outcome[]> {
  constructor(readonly request: BatchRequest) {
    super();
  }
}
