import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { eventStoreDbForTests, type EventStoreDbForTests } from '../index.js';
import { CONTENT } from './content.js';
import { DELETIONS } from './deletions.js';
import { EXPECTED_REVISIONS } from './expected-revisions.js';
import { POSITIONS } from './positions.js';
import { READING } from './reading.js';
import { REPEATS } from './repeats.js';
import { answerTo, setScene, type Questions, type Scene } from './scene.js';
import { SUBSCRIPTIONS } from './subscriptions.js';

/** The answers of a real EventStoreDB 24.6. */
const RECORDED = join(process.cwd(), 'test/servers/eventstoredb/fixtures/probe.real-server.json');

/** The questions as they were put to it: too far from the project to keep, so only where they were put beside it. */
const PROBE = join(process.cwd(), '../shared/eventstoredb/probe.mjs');

const QUESTIONS: Questions = {
  ...POSITIONS,
  ...READING,
  ...EXPECTED_REVISIONS,
  ...REPEATS,
  ...SUBSCRIPTIONS,
  ...CONTENT,
  ...DELETIONS,
};

const recorded = JSON.parse(readFileSync(RECORDED, 'utf8')) as Readonly<Record<string, unknown>>;

describe('the server answers as the real one was found to', () => {
  let server: EventStoreDbForTests;
  let scene: Scene;

  beforeAll(async () => {
    server = await eventStoreDbForTests();
    scene = await setScene(server.connectionString, server.prefix);
  });

  afterAll(async () => {
    await scene.talk.dispose();
    await server.stop();
  });

  test('every question that has a recorded answer is asked', () => {
    expect(Object.keys(QUESTIONS).toSorted()).toEqual(Object.keys(recorded).toSorted());
  });

  test.each(Object.entries(QUESTIONS))('%s', async (name, question) => {
    expect(await answerTo(question, scene)).toEqual(recorded[name]);
  });

  if (existsSync(PROBE))
    test('the probe itself has the same answers', async () => {
      const { stdout } = await promisify(execFile)(process.execPath, [PROBE, server.connectionString], {
        env: { ...process.env, NODE_OPTIONS: '' },
      });
      expect(JSON.parse(stdout)).toEqual(recorded);
    });
});
