import { publishedName, readModels, scopeOf, type AnyReadModel } from '#projections';
import type { FieldKind } from '#read-store';
import { operatorsOf } from '#read-store/adapter';
import { fieldTable, type Components } from './field-table.js';
import { code, codes, json, link, page, table } from './markdown.js';

const KINDS = ['string', 'number', 'decimal', 'boolean', 'strings'] as const satisfies readonly FieldKind[];

const inBrackets = (kind: FieldKind): string =>
  codes(
    operatorsOf(kind)
      .filter((operator) => operator !== 'eq')
      .map((operator) => `[${operator}]`),
  );

const grammar = table(
  ['Kind', 'Behind the name of the field'],
  KINDS.map((kind) => [kind, inBrackets(kind)]),
);

const sortText = ({ defaultSort }: AnyReadModel): string =>
  defaultSort.map(({ field, descending }) => `${descending ? '-' : ''}${field}`).join(',');

const filters = ({ fields }: AnyReadModel): string =>
  table(
    ['Field', 'Kind'],
    Object.entries(fields).map(([field, kind]) => [code(field), kind]),
  );

const indexes = ({ indexes }: AnyReadModel): string =>
  indexes.length === 0 ? 'None: its documents are few.' : indexes.map((fields) => `- ${codes(fields)}`).join('\n');

const readModelPage = (model: AnyReadModel, component: object, components: Components): string =>
  page(
    model.name,
    `${model.describes}. Version ${model.version}.`,
    table(
      ['What', 'How'],
      [
        ['A list', code(`GET /v1/${model.name}`)],
        ['A document', code(`GET /v1/${model.name}/{id}`)],
        ['Scope', code(scopeOf(model))],
        [
          'Whose',
          model.partnerField === undefined
            ? 'of no partner'
            : `of the partner in ${code(model.partnerField)}: a token bound to one partner sees those only`,
        ],
        ['Sorted by, unless asked otherwise', code(sortText(model))],
        ['In MongoDB', `the view ${code(publishedName(model))}: ${link('how to query it', 'README.md#in-mongodb')}`],
      ],
    ),
    '## Fields',
    fieldTable(component, components),
    '## Filters',
    `By these fields and \`id\`, in ${link('the words of every list', 'README.md#filters')}; sorted by any of them that is no list.`,
    filters(model),
    '## Indexes',
    indexes(model),
    '## Example',
    json(model.example),
    link('All read models', 'README.md'),
  );

const index = page(
  'Data dictionary',
  'What can be read, field by field. Every document is folded from events and can be folded again; none is ever written by hand.',
  table(
    ['Read model', 'Version', 'What it holds'],
    readModels.map(({ name, version, describes }) => [link(name, `${name}.md`), String(version), describes]),
  ),
  '## Filters',
  'Filters stand in the query, one parameter each, and all of them must hold: `periodId=FY2011-P04` or `total[gte]=80`. `[in]` takes values between commas, `[exists]` takes `true` or `false`, `[has]` finds a value in a list. A field unknown to the read model is refused.',
  grammar,
  '`sort=-total,partnerId` sorts (`-`: descending), `fields=partnerId,total` leaves out the rest, `limit=200` makes pages of up to 1,000, `cursor=` takes the `next` of the page before. `Accept: text/csv` or `application/x-ndjson` gives the whole list in one go.',
  '## In MongoDB',
  'Where the read models are kept in MongoDB, each can be queried there, under a name that stays: the view `v<version>_<name>` shows whichever generation is in sight, and a new version gets a view of its own. Documents have the fields of the page, and a validator holds them to it. Decimals that lists filter by stand a second time under `_decimals`, as numbers (Decimal128): `db.v1_scorecards.find({ periodId: "FY2011-P04" }).sort({ "_decimals.total": -1 })`. All other collections, and fields that begin with an underscore but `_id` and `_decimals`, may change at any time. Give those who query an account that may only read the views.',
  table(
    ['View', 'Read model'],
    readModels.map((model) => [code(publishedName(model)), link(model.name, `${model.name}.md`)]),
  ),
  '## Values',
  'Decimals are text and compared as numbers. Dates are days in the calendar of the program; instants are UTC. An event is cited as `stream@revision`.',
);

/** A page for each read model, and their index, by file name. */
export const readModelPages = (
  components: Components,
  componentOf: (model: AnyReadModel) => string,
): ReadonlyMap<string, string> =>
  new Map([
    ['README.md', index],
    ...readModels.map(
      (model) => [`${model.name}.md`, readModelPage(model, components[componentOf(model)] ?? {}, components)] as const,
    ),
  ]);
