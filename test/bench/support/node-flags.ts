import { readFileSync } from 'node:fs';

const manifest = new URL('../../../../package.json', import.meta.url);

/** What `npm start` gives Node on its command line; the image gives the same. Only what the ledger itself runs with may be measured with it. */
export const startFlags = (): readonly string[] => {
  const { scripts } = JSON.parse(readFileSync(manifest, 'utf8')) as { readonly scripts: Readonly<Record<string, string>> };
  return (scripts['start'] ?? '').split(' ').filter((word) => word.startsWith('--'));
};
