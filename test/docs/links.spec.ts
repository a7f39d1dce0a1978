import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const FOLDERS = ['docs', 'libs', 'apps', 'examples', 'test'];
const below = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !name.includes('node_modules'))
    .map((name) => join(folder, name));

const pages = ['README.md', 'CHANGELOG.md', ...FOLDERS.filter((folder) => existsSync(folder)).flatMap(below)];

/** Links of a page to files of the project, without what is quoted as code. */
const linksIn = (page: string): readonly string[] =>
  [
    ...readFileSync(page, 'utf8')
      .replaceAll(/^```[\s\S]*?^```/gm, '')
      .replaceAll(/`[^`]*`(?!\])/g, '')
      .matchAll(/\]\(([^)\s]+)\)/g),
  ]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target));

const slug = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
const headingsOf = (page: string): readonly string[] =>
  [...readFileSync(page, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => slug(heading));

const isBroken = (page: string, target: string): boolean => {
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? page : join(dirname(page), path);
  if (!existsSync(file)) return true;
  return anchor !== undefined && file.endsWith('.md') && !headingsOf(file).includes(anchor);
};

describe('links between pages', () => {
  test('lead somewhere', () => {
    const broken = pages.flatMap((page) =>
      linksIn(page)
        .filter((target) => isBroken(page, target))
        .map((target) => `${page}: ${target}`),
    );
    expect(broken).toEqual([]);
  });

  test('lead from the index of decisions to each of them', () => {
    const listed = linksIn('docs/decisions/README.md');
    const records = readdirSync('docs/decisions').filter((name) => /^\d{4}-/.test(name));
    expect([...listed].toSorted()).toEqual(records.toSorted());
  });
});
