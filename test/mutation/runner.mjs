import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as fc from 'fast-check';
import { ByFolder } from './by-folder.mjs';
import { descriptions } from './descriptions.mjs';
import { freshModules, reachedFrom } from './fresh-modules.mjs';
import { testsOf } from './suite.mjs';

const rooms = ['libs/scoring', 'libs/calendar'];
const learnt = 'learnt-from-the-first-run.json';
const urlOf = (file) => pathToFileURL(join(process.cwd(), file)).href;

/** One seed, so that a mutant that a property kills is killed each time; a failed case is not made smaller, for nobody reads it. */
const properties = { seed: 20111003, endOnFailure: true };

/** The spec files that tests stand in, by their ids. */
const filesOf = (ids) => [...new Set(ids.map((id) => id.split(' › ')[0]))];

/** Stryker calls endless what is met a hundred times as often as the code in all tests together. A tenth of that is plenty, and known sooner. */
const SOONER = 10;

const passed = 0;
const failed = 1;

/** What the changed code and Stryker have in common: which change is active, how often it was met, and by which test. */
const SHARED = '__stryker__';

const stryker = () => (globalThis[SHARED] ??= {});

const resultOf = (test) => {
  const start = performance.now();
  const result = (status, failureMessage) => ({
    id: test.id,
    name: test.name,
    fileName: join(process.cwd(), test.file),
    timeSpentMs: performance.now() - start,
    status,
    ...(failureMessage === undefined ? {} : { failureMessage }),
  });
  stryker().currentTestId = test.id;
  try {
    if (test.body() instanceof Promise) throw new TypeError('expected a test that waits for nothing');
    return result(passed);
  } catch (error) {
    return result(failed, String(error?.message ?? error));
  } finally {
    stryker().currentTestId = undefined;
  }
};

/**
 * Runs the specs of the rooms that are mutated, as Stryker's test runner. Jest loads every spec file that reaches a mutant's file anew, some ten
 * seconds a mutant; this imports only the files that hold a test which meets the mutant, in the process that is there, and ends at the
 * first failure. The specs and the rooms' modules are fresh for each mutant (`fresh-modules.mjs`).
 */
class SpecRunner {
  #run = 0;
  #learnt;

  init() {
    fc.configureGlobal(properties);
    freshModules(rooms.map(urlOf));
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    const files = globSync(rooms.map((room) => `${room}/**/*.spec.ts`));
    const tests = (await this.#load(files)).map(resultOf);
    const times = Object.fromEntries(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]));
    const reaches = Object.fromEntries(files.map((file) => [file, reachedFrom(urlOf(file))]));
    writeFileSync(learnt, JSON.stringify({ times, reaches }));
    return { status: 'complete', tests, mutantCoverage: stryker().mutantCoverage };
  }

  async mutantRun({ activeMutant, sandboxFileName, testFilter, hitLimit, mutantActivation }) {
    const global = stryker();
    global.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
    global.hitLimit = hitLimit === undefined ? undefined : hitLimit / SOONER;
    global.hitCount = hitLimit === undefined ? undefined : 0;
    try {
      const tests = await this.#load(testFilter ? filesOf(testFilter) : this.#filesThatReach(sandboxFileName));
      global.activeMutant = activeMutant.id;
      return this.#firstFailure(testFilter ? tests.filter(({ id }) => testFilter.includes(id)) : tests);
    } catch (error) {
      return { status: 'error', errorMessage: String(error?.stack ?? error) };
    } finally {
      global.activeMutant = undefined;
    }
  }

  #firstFailure(tests) {
    const { hitLimit } = stryker();
    let nrOfTests = 0;
    for (const test of tests.toSorted((a, b) => this.#timeOf(a) - this.#timeOf(b))) {
      const { status, failureMessage } = resultOf(test);
      nrOfTests += 1;
      if (stryker().hitCount > hitLimit) return { status: 'timeout', reason: `Met ${hitLimit} times: it does not end` };
      if (status === failed) return { status: 'killed', killedBy: [test.id], failureMessage, nrOfTests };
    }
    return { status: 'survived', nrOfTests };
  }

  async #load(files) {
    const run = (this.#run += 1);
    const tests = [];
    for (const file of files) tests.push(...(await testsOf(file, () => import(`${urlOf(file)}?run=${run}`))));
    return tests;
  }

  #known() {
    this.#learnt ??= JSON.parse(readFileSync(learnt, 'utf8'));
    return this.#learnt;
  }

  #filesThatReach(path) {
    const url = pathToFileURL(path).href;
    return Object.entries(this.#known().reaches).flatMap(([file, reached]) => (reached.includes(url) ? [file] : []));
  }

  #timeOf({ id }) {
    return this.#known().times[id] ?? 0;
  }
}

export const strykerPlugins = [
  { kind: 'TestRunner', name: 'specs', injectableClass: SpecRunner },
  { kind: 'Ignore', name: 'descriptions', value: descriptions },
  { kind: 'Reporter', name: 'by-folder', injectableClass: ByFolder },
];
