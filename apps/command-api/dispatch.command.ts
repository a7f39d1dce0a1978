import { Command } from '@nestjs/cqrs';
import type { BatchRequest, CommandAnswer, CommandRequest, Outcome } from '#dispatch';

/** One command on Nest's bus. */
export class DispatchCommand extends Command<CommandAnswer> {
  constructor(readonly request: CommandRequest) {
    super();
  }
}

/** A command whose issuer stays unknown, on Nest's bus. */
export class DispatchAnonymously extends Command<void> {
  constructor(
    readonly command: string,
    readonly body: unknown,
  ) {
    super();
  }
}

/** A batch of commands on Nest's bus. */
export class DispatchBatch extends Command<readonly Outcome[]> {
  constructor(readonly request: BatchRequest) {
    super();
  }
}
