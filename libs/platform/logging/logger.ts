import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';

/** JSON logs, one object a line, on standard error: standard output belongs to what a person asked for. */
export const createLogger = (level: string): Logger =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));

/** Nest's log calls as JSON lines; an object given as the message is merged into the line. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.#write('debug', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.#write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.#write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.#write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.#write('trace', message, rest);
  }

  #write(level: 'error' | 'warn' | 'debug' | 'trace', message: unknown, rest: readonly unknown[]): void {
    const context = rest.at(-1);
    const fields = typeof message === 'object' && message !== null ? message : {};
    const text = typeof message === 'string' ? message : rest.length > 1 ? String(rest[0]) : undefined;
    this.logger[level]({ ...fields, ...(typeof context === 'string' && { context }) }, text);
  }
}
