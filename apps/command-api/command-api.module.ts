import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Dispatcher } from '#dispatch';
import type { Capability } from '#kernel';
import { batchController } from './batch.controller.js';
import { commandController } from './command.controller.js';
import { DispatchBatchHandler, DispatchCommandHandler } from './dispatch.handlers.js';

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
      controllers: [...commands.map(commandController), ...batches.map(batchController)],
      providers: [{ provide: Dispatcher, useValue: dispatcher }, DispatchCommandHandler, DispatchBatchHandler],
    };
  }
}
