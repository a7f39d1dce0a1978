import 'reflect-metadata';
import { Body, Controller, Module, Post, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { capabilities, routeOf } from '#catalogue';

const definition = capabilities.flatMap(({ commands }) => commands).find(({ name }) => name === 'RecordMetric');
if (!definition) throw new Error('expected a command RecordMetric');

/** The body as the ledger declares it, validated as Nest does. */
const pipe = new ValidationPipe({ transform: true, whitelist: true, forbidNonWhitelisted: true, expectedType: definition.body });

@Controller('v1/commands')
class ReferenceController {
  @Post(routeOf('RecordMetric'))
  record(@Body(pipe) body: { readonly recordId: string }): object {
    return { recordId: body.recordId };
  }
}

@Module({ controllers: [ReferenceController] })
class ReferenceModule {}

const app = await NestFactory.create<NestFastifyApplication>(ReferenceModule, new FastifyAdapter(), { logger: false });
await app.listen(0, '127.0.0.1');
// What started it may end without saying so.
process.once('disconnect', () => process.exit(0));
process.send?.(await app.getUrl());
