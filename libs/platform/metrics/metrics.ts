import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** What the processes measure of themselves, for Prometheus. */
export class Metrics {
  readonly registry = new Registry();
  readonly requests = new Histogram({
    name: 'ledger_http_request_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5],
    registers: [this.registry],
  });
  readonly commands = new Counter({
    name: 'ledger_commands_total',
    help: 'Commands answered, by name and outcome',
    labelNames: ['command', 'outcome'],
    registers: [this.registry],
  });
  readonly projectionLag = new Gauge({
    name: 'ledger_projection_lag_milliseconds',
    help: 'Time by which a read model is behind the log',
    labelNames: ['collection', 'as'],
    registers: [this.registry],
  });
  readonly projectionParked = new Gauge({
    name: 'ledger_projection_parked',
    help: 'Documents and subjects that stand still because an event could not be folded',
    labelNames: ['collection', 'as'],
    registers: [this.registry],
  });
  readonly readModelsRefused = new Gauge({
    name: 'ledger_read_models_refused',
    help: 'Read models that do not belong to the log, and have to be rebuilt',
    registers: [this.registry],
  });
  readonly #measures: (() => Promise<void>)[] = [];

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Adds something that sets gauges when they are asked for. */
  onScrape(measure: () => Promise<void>): void {
    this.#measures.push(measure);
  }

  /** Everything as it is now, in Prometheus' text format. What cannot be measured keeps its last value. */
  async text(): Promise<string> {
    await Promise.allSettled(this.#measures.map((measure) => measure()));
    return this.registry.metrics();
  }
}
