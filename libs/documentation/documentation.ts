import { componentOf, openApiDocument } from '#openapi';
import { commandPages } from './command-pages.js';
import { eventPages, type GoldenEvent } from './event-pages.js';
import type { Components } from './field-table.js';
import { problemPages } from './problem-pages.js';
import { readModelPages } from './read-model-pages.js';
import { settingsPage } from './settings-page.js';

/** Folders in which every file is made from the declarations: any other there is a stray. */
export const GENERATED_FOLDERS = ['docs/problems', 'docs/data-dictionary', 'docs/event-catalogue', 'docs/commands'] as const;

type Folder = (typeof GENERATED_FOLDERS)[number];

/** Every file that is made from the declarations, by its path from the root of the project. */
export function documentation(golden: GoldenEvent): ReadonlyMap<string, string> {
  const api = openApiDocument();
  const { schemas } = (api as { readonly components: { readonly schemas: Components } }).components;
  const folders: Readonly<Record<Folder, ReadonlyMap<string, string>>> = {
    'docs/problems': problemPages(),
    'docs/data-dictionary': readModelPages(schemas, componentOf),
    'docs/event-catalogue': eventPages(golden),
    'docs/commands': commandPages(schemas),
  };
  return new Map([
    ['openapi.json', `${JSON.stringify(api, null, 2)}\n`],
    ['docs/settings.md', settingsPage()],
    ...Object.entries(folders).flatMap(([folder, pages]) =>
      [...pages].map(([name, text]) => [`${folder}/${name}`, text] as const),
    ),
  ]);
}
