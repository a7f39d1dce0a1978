import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { People, Step, type Story } from './story.js';

/** A story cannot be read: the file and line, and what was expected. */
export class StoryInvalid extends Error {
  override readonly name = 'StoryInvalid';
}

function parsed<Schema extends TSchema>(schema: Schema, text: string, place: string) {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new StoryInvalid(`${place}: expected JSON; ${(error as Error).message}`, { cause: error });
  }
  if (Value.Check(schema, value)) return value;
  const [fault] = Value.Errors(schema, value);
  throw new StoryInvalid(`${place}: ${fault?.instancePath ?? ''} ${fault?.message ?? 'is not what was expected'}`);
}

/** Reads `people.json` and `story.ndjson` of a folder. Throws `StoryInvalid` for what is no step, a person who is not named, a step before the last, and no step at all. */
export function readStory(folder: string): Story {
  const people = parsed(People, readFileSync(join(folder, 'people.json'), 'utf8'), 'people.json');
  const lines = readFileSync(join(folder, 'story.ndjson'), 'utf8').split('\n');
  let last = '';
  const steps = lines.flatMap((line, index): readonly Step[] => {
    if (line.trim() === '') return [];
    const place = `story.ndjson, line ${index + 1}`;
    const step = parsed(Step, line, place);
    const at = new Date(step.at).toISOString();
    if (!Object.hasOwn(people, step.by)) throw new StoryInvalid(`${place}: expected a person of people.json, got ${step.by}`);
    if (at < last) throw new StoryInvalid(`${place}: expected ${last} or later, got ${at}`);
    last = at;
    return [step];
  });
  const begins = steps[0]?.at;
  if (begins === undefined) throw new StoryInvalid('story.ndjson: expected a step at least');
  return { begins, people, steps };
}
