import { LedgerClient, catalogueSender, type HttpSender } from '#client';
import { EVERY_SCOPE } from '#composition/operator';
import { contentHash } from '#kernel';
import type { Credentials } from '#platform';
import type { Standalone } from '../standalone.js';
import { importRows } from './import-rows.js';
import { letTimePass } from './let-time-pass.js';
import type { CommandStep, ImportStep, People, Step, Story } from './story.js';
import type { ToldClock } from './told-clock.js';

/** A story did not go as it was told. */
export class StoryBroken extends Error {
  override readonly name = 'StoryBroken';
}

/** Where a story is played. */
export interface Stage {
  readonly ledger: Standalone;
  /** What the ledger goes by. */
  readonly clock: ToldClock;
  /** What files that the story names are found from. */
  readonly folder: string;
  /** Told of each step once it is done, and of the sentence with which it was refused where it was to be. */
  readonly tell?: (step: Step, refusal?: string) => void;
}

interface Voice {
  readonly client: LedgerClient;
  readonly sender: HttpSender;
}

/** A client for each of those who take part. */
async function voicesOf(people: People, ledger: Standalone): Promise<ReadonlyMap<string, Voice>> {
  const voices = new Map<string, Voice>();
  for (const [subject, { side, partnerId, service = false }] of Object.entries(people)) {
    const kind = service ? 'service' : side === 'partner' ? 'partner' : 'user';
    const credentials: Credentials = {
      subject,
      kind,
      side,
      scopes: [...EVERY_SCOPE],
      ...(partnerId !== undefined && { partnerId }),
    };
    const client = new LedgerClient({ url: ledger.url, credentials: { token: await ledger.signToken(credentials, '1h') } });
    voices.set(subject, { client, sender: catalogueSender(client) });
  }
  return voices;
}

/** Under a key that is made of the step alone, so that a story has the same ids whenever it is played. */
async function issue({ sender }: Voice, step: CommandStep): Promise<string | undefined> {
  const { command, body, refused, at, by } = step;
  const outcome = await sender.send(command, body, contentHash(step));
  const { code: said, reason } = outcome.status === 'refused' ? outcome : { code: undefined, reason: undefined };
  if (said === refused) return reason;
  throw new StoryBroken(
    `${command} by ${by} at ${at}: expected it to be ${refused ?? 'accepted'}, and it was ${said ?? 'accepted'}${reason === undefined ? '' : `: ${reason}`}`,
  );
}

async function load({ client }: Voice, step: ImportStep, folder: string): Promise<undefined> {
  const { rows, rejected } = await importRows(client, folder, step);
  if (rejected > 0 || rows === 0) throw new StoryBroken(`${step.rows} of ${step.import}: ${rows} rows, ${rejected} rejected`);
}

/**
 * Plays a story: before each step time passes up to its instant, and acts on what falls due. What follows from the last step has happened when it is
 * over. Throws `StoryBroken` where a command is refused that should not be, or the other way around.
 */
export async function playStory({ people, steps }: Story, { ledger, clock, folder, tell }: Stage): Promise<void> {
  const voices = await voicesOf(people, ledger);
  for (const step of steps) {
    const voice = voices.get(step.by);
    if (!voice) throw new StoryBroken(`expected one of those who take part, got ${step.by}`);
    if (new Date(step.at).toISOString() > clock.now()) await letTimePass(ledger, clock, step.at);
    tell?.(step, await ('command' in step ? issue(voice, step) : load(voice, step, folder)));
  }
  await ledger.settled();
}
