import type { Phase } from '#transfer';
import { Progress } from './progress.js';

const WORDS: Readonly<Record<Phase, string>> = {
  looking: '% of the log looked at',
  copying: '% of the log copied',
  verifying: '% of the log verified',
};

/** Shows how far a copy has come, phase by phase. Logs do not tell how many events they hold: positions are what is measured. */
export class CopyProgress {
  #phase: Phase | undefined;
  #bar: Progress | undefined;
  #percent = -1;

  /** So far has a phase come. */
  readonly tell = (phase: Phase, _events: number, position: string, end: string): void => {
    const percent = Number((BigInt(position) * 100n) / BigInt(end));
    if (phase === this.#phase && percent === this.#percent) return;
    if (phase !== this.#phase) {
      this.stop();
      this.#bar = new Progress(WORDS[phase]);
      this.#phase = phase;
    }
    this.#percent = percent;
    this.#bar?.tell(percent, 100);
  };

  /** Leaves the bar as it is. */
  stop(): void {
    this.#bar?.stop();
    this.#bar = undefined;
  }
}
