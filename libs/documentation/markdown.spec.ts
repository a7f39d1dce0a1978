import { describe, expect, test } from '@jest/globals';
import { page, table } from './markdown.js';

describe('a table', () => {
  test('keeps each text in its cell', () =>
    expect(table(['What'], [['a|b\n c']]).split('\n')).toEqual(['| What |', '| --- |', String.raw`| a\|b c |`]));
});

describe('a page', () => {
  test('says where it comes from, and leaves out parts that are empty', () =>
    expect(page('Title', '', 'Text')).toMatch(/^<!-- .*npm run docs.* -->\n\n# Title\n\nText\n$/));
});
