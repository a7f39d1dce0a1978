import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger, readSettings } from '#platform';
import { openStage, playStory, readStory } from '../../../apps/standalone/story/index.js';
import type { Standalone } from '../../../apps/standalone/standalone.js';
import { everything } from '../../support/running-ledger.js';
import type { Get } from './reading.js';

/** An event as the history tells it. */
export interface ToldEvent<Data> {
  readonly type: string;
  readonly data: Data;
  readonly metadata: {
    readonly recordedAt: string;
    readonly actor: { readonly id: string };
  };
}

/** A story that has been played, in a folder of its own, and how a test looks at it. */
export class PlayedStory {
  readonly #side: string;
  #stopped: Promise<void> | undefined;

  private constructor(
    readonly folder: string,
    private readonly ledger: Standalone,
    /** What was said where the story was refused something, in order. */
    readonly refusals: readonly string[],
    token: string,
  ) {
    this.#side = `Bearer ${token}`;
  }

  /** Plays the story of a folder. */
  static async of(folder: string): Promise<PlayedStory> {
    const place = mkdtempSync(join(tmpdir(), 'story-'));
    const settings = readSettings({ PORT: '0', DATA_DIR: place, LOG_LEVEL: 'fatal', EXAMPLE: 'off' });
    const story = readStory(folder);
    const stage = await openStage(settings, story.begins, createLogger(settings.LOG_LEVEL));
    const refusals: string[] = [];
    const tell = (_: unknown, refusal?: string): void => {
      if (refusal !== undefined) refusals.push(refusal);
    };
    await playStory(story, { ...stage, folder, tell });
    return new PlayedStory(place, stage.ledger, refusals, await stage.ledger.signToken(everything, '1h'));
  }

  /** Gets a resource, as somebody of the vendor unless the headers say otherwise. */
  readonly get: Get = (path, headers = {}) =>
    fetch(new URL(path, this.ledger.url), { headers: { authorization: this.#side, ...headers } });

  /** What a resource says. */
  async data<Data>(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Data> {
    const response = await this.get(path, headers);
    return ((await response.json()) as { readonly data: Data }).data;
  }

  /** Headers of somebody of a partner. */
  async asPartner(partnerId: string): Promise<Readonly<Record<string, string>>> {
    const token = await this.ledger.signToken({ ...everything, kind: 'partner', side: 'partner', partnerId }, '1h');
    return { authorization: `Bearer ${token}` };
  }

  /** The events of a type in a partner's history, in order. */
  async events<Data>(partnerId: string, type: string): Promise<readonly ToldEvent<Data>[]> {
    const response = await this.get(`/v1/partners/${partnerId}/history`, { accept: 'application/x-ndjson' });
    const lines = (await response.text()).split('\n').filter((line) => line !== '');
    return lines.map((line) => JSON.parse(line) as ToldEvent<Data>).filter((event) => event.type === type);
  }

  /** Stops its ledger, once, and keeps the folder. */
  stop(): Promise<void> {
    return (this.#stopped ??= this.ledger.stop());
  }

  /** Removes the folder. */
  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
