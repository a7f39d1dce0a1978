import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { GENERATED_FOLDERS, documentation } from '#documentation';

const golden = (type: string, version: number): unknown =>
  JSON.parse(readFileSync(`test/fixtures/events/${type}.v${version}.json`, 'utf8')) as unknown;

const files = documentation(golden);

describe('the documentation that is made from the declarations (`npm run docs` writes it)', () => {
  test.each([...files.keys()])('%s says what the code says', (file) => {
    expect(readFileSync(file, 'utf8') === files.get(file)).toBe(true);
  });

  test.each(GENERATED_FOLDERS)('%s holds nothing else', (folder) => {
    const found = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
    expect(found.filter((file) => !files.has(file))).toEqual([]);
  });
});
