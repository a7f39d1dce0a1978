import { ProblemError, problems, type ProblemCode } from '#contracts';
import { problemResponse } from '#platform';
import { code, json, link, page, table } from './markdown.js';

const CORRELATION = 'f0a1b2c3-d4e5-4f60-8a9b-0c1d2e3f4a5b';
const codes = (Object.keys(problems) as ProblemCode[]).toSorted();

const problemPage = (problem: ProblemCode): string => {
  const { title, status, when, remedy } = problems[problem];
  const { body } = problemResponse(new ProblemError(problem, '(what was expected in this case)'), CORRELATION);
  return page(
    code(problem),
    `${title}. HTTP status ${status}.`,
    '## When',
    when,
    '## What to do',
    remedy,
    '## On the wire',
    `\`application/problem+json\`. ${code('detail')} says what was expected this time; ${code('path')} names the field at fault, and ${code('faults')} lists every fault where there may be several.`,
    json(body),
    link('All problems', 'README.md'),
  );
};

const index = page(
  'Problems',
  'Every error is answered as `application/problem+json` (RFC 9457) with one of these codes. A code never changes its meaning; the sentence in `detail` may.',
  table(
    ['Code', 'Status', 'What it says'],
    codes
      .toSorted((left, right) => problems[left].status - problems[right].status)
      .map((problem) => [link(code(problem), `${problem}.md`), String(problems[problem].status), problems[problem].title]),
  ),
);

/** A page for each problem code, and their index, by file name. */
export const problemPages = (): ReadonlyMap<string, string> =>
  new Map([['README.md', index], ...codes.map((problem) => [`${problem}.md`, problemPage(problem)] as const)]);
