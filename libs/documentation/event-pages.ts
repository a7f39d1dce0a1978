import { capabilities } from '#catalogue';
import { ledgerEvents } from '#contracts';
import { EventMetadata, type EventKind } from '#kernel';
import { asComponents } from '#openapi';
import { fieldTable } from './field-table.js';
import { code, codes, json, link, page, table } from './markdown.js';

/** The data of an event as it was once written, by its type and version. */
export type GoldenEvent = (type: string, version: number) => unknown;

const groups: readonly { readonly name: string; readonly describes: string; readonly events: readonly EventKind[] }[] = [
  { name: 'ledger', describes: 'The ledger itself', events: ledgerEvents },
  ...capabilities,
];

const dataTable = ({ type, data }: EventKind): string => {
  const components = asComponents({ [type]: JSON.parse(JSON.stringify(data)) as object });
  return fieldTable(components[type] ?? {}, components);
};

const eventPage = (kind: EventKind, of: string, golden: GoldenEvent): string => {
  const { type, version, describes, personal } = kind;
  const older = Array.from({ length: version - 1 }, (_, index) => version - 1 - index);
  return page(
    type,
    `${describes}. Version ${version}; declared by ${code(of)}.`,
    personal.length > 0 ? `Free text about a person: ${codes(personal)}.` : '',
    '## Data',
    dataTable(kind),
    '## Example',
    json(golden(type, version)),
    ...older.flatMap((before) => [
      `## Version ${before}`,
      `Still in logs; read as version ${version}. As it was written:`,
      json(golden(type, before)),
    ]),
    link('All events', 'README.md'),
  );
};

const eventIndex = page(
  'Event catalogue',
  'Everything that the ledger ever records. An event never changes; a new version of its data is declared beside the old one, which is brought up to date as it is read.',
  ...groups.flatMap(({ name, describes, events }) => [
    `## ${name}`,
    `${describes}.`,
    table(
      ['Event', 'Version', 'What happened'],
      events.map(({ type, version, describes: what }) => [link(type, `${type}.md`), String(version), what]),
    ),
  ]),
  '## Metadata',
  'What every event says about how it came to be.',
  fieldTable(JSON.parse(JSON.stringify(EventMetadata)) as object, {}),
);

/** A page for each kind of event, with golden examples, and their index, by file name. */
export const eventPages = (golden: GoldenEvent): ReadonlyMap<string, string> =>
  new Map([
    ['README.md', eventIndex],
    ...groups.flatMap(({ name, events }) => events.map((kind) => [`${kind.type}.md`, eventPage(kind, name, golden)] as const)),
  ]);
