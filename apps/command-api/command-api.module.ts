import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Dispatcher } from '#dispatch';
import type { Capability, Command } from '#kernel';
import { anonymousController } from './anonymous.controller.js';
import { batchController } from './batch.controller.js';
import { commandController } from './command.controller.js';
import { DispatchAnonymouslyHandler, DispatchBatchHandler, DispatchCommandHandler } from './dispatch.handlers.js';

const controllerOf = (command: Command) => (command.anonymous ? anonymousController(command) : commandController(command));

/** The write side over HTTP: one route for each command that the capabilities declare. */
@Module({})
export class CommandApiModule {
  /** Routes of these capabilities, dispatching to this pipeline. */
  static forRoot(dispatcher: Dispatcher, capabilities: readonly Capability[]): DynamicModule {
    const commands = capabilities.flatMap((capability) => capability.commands).filter(({ allowed }) => allowed.sides.length > 0);
    const batches = capabilities.flatMap((capability) => capability.batches ?? []);
    return {
      module: CommandApiModule,
      imports: [CqrsModule.forRoot()],
      controllers: [...commands.map(controllerOf), ...batches.map(batchController)],
      providers: [
        { provide: Dispatcher, useValue: dispatcher },
        DispatchCommandHandler,
        DispatchAnonymouslyHandler,
        DispatchBatchHandler,
      ],
    };
  }
}
