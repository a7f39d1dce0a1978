import { existsSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { inDocker, textOf } from './support/compose-files.js';
import { dockerfileFaults } from './support/dockerfile-rules.js';

const dockerfile = textOf('Dockerfile');

describe('the Dockerfile', () => {
  test('keeps to the rules: pinned, small, without root, signals reach the process', () =>
    expect(dockerfileFaults(dockerfile)).toEqual([]));

  test('copies what is there and what the context lets in', () => {
    const allowed = textOf('Dockerfile.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+)$/gm)].flatMap(([, paths = '']) => paths.split(' ').slice(0, -1));
    expect(copied.length).toBeGreaterThan(5);
    for (const path of copied) {
      expect([path, existsSync(inDocker(`../${path}`))]).toEqual([path, true]);
      expect(allowed).toContain(path);
    }
  });

  test.each([
    ['a moving tag', 'ARG NODE=node:24.11.1-alpine3.22', 'ARG NODE=node:24', 'the image node:24 is not pinned to a release'],
    ['root', 'USER node', 'USER root', 'the image runs as root'],
    ['no user', 'USER node', '', 'the image runs as root'],
    ['a shell before the process', 'CMD ["standalone"]', 'CMD standalone', 'CMD is not given once, in its exec form'],
    ['no health', /^HEALTHCHECK.*$/m, '', 'HEALTHCHECK is not given once, in its exec form'],
    [
      'tools in what is shipped',
      'USER node',
      'RUN npm install --global serve\nUSER node',
      'something is installed in the last stage',
    ],
    ['everything', 'COPY examples examples', 'COPY . /app', 'everything is copied into the image'],
    ['a secret', 'USER node', 'ENV API_TOKEN=x\nUSER node', 'a secret is part of the image'],
  ])('is refused with %s', (_, from, to, fault) => {
    const changed = dockerfile.replace(from, to);
    expect(changed).not.toBe(dockerfile);
    expect(dockerfileFaults(changed)).toContain(fault);
  });
});
