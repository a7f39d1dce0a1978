import type { CommandSender, SendOutcome } from '../sender.js';

interface Behaviour {
  /** The code with which a body is refused; `undefined` where it is accepted. */
  refuse?(body: object): string | undefined;
  /** From which batch on the ledger is away, counted from 1. */
  readonly failAt?: number;
}

/** Stands for a ledger: takes RecordMetric in batches of two and everything else one by one, and remembers what it was sent. */
export class RememberingSender implements CommandSender {
  readonly commands: string[] = [];
  readonly bodies: object[] = [];
  readonly batches: (readonly object[])[] = [];

  constructor(private readonly behaviour: Behaviour = {}) {}

  batchLimit(command: string): number {
    return command === 'RecordMetric' ? 2 : 1;
  }

  async send(command: string, body: object): Promise<SendOutcome> {
    const [outcome] = await this.sendBatch(command, [body]);
    return outcome ?? { status: 'refused', code: 'unknown', reason: '' };
  }

  async sendBatch(command: string, bodies: readonly object[]): Promise<readonly SendOutcome[]> {
    const { refuse = () => undefined, failAt = Infinity } = this.behaviour;
    if (this.batches.length + 1 >= failAt) throw new Error('the ledger is away');
    this.batches.push(bodies);
    return bodies.map((body) => {
      const code = refuse(body);
      if (code !== undefined) return { status: 'refused', code, reason: 'expected something else' };
      this.commands.push(command);
      this.bodies.push(body);
      return { status: 'accepted', position: String(this.bodies.length).padStart(20, '0') };
    });
  }
}
