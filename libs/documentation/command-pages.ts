import { capabilities, routeOf } from '#catalogue';
import type { BatchDeclaration, Capability, Command } from '#kernel';
import { fieldTable, type Components } from './field-table.js';
import { code, json, link, page, table } from './markdown.js';

const isPublic = ({ allowed }: Command): boolean => allowed.sides.length > 0;
const pathOf = (name: string): string => `POST /v1/commands/${routeOf(name)}`;
const anchor = (name: string): string => name.toLowerCase();

const needs = ({ allowed, anonymous }: Command): string =>
  anonymous
    ? 'without credentials: whoever sends it stays unknown'
    : `with the scope ${code(allowed.scope)}, by: ${allowed.sides.join(', ')}`;

const commandSection = (command: Command, components: Components): readonly string[] => {
  const { name, describes, body, example } = command;
  return [
    `## ${name}`,
    `${describes}.`,
    `${code(pathOf(name))}, ${needs(command)}.`,
    fieldTable(components[body.name] ?? {}, components),
    json(example),
  ];
};

const batchSection = ({ name, describes, of, limit }: BatchDeclaration): readonly string[] => [
  `## ${name}`,
  `${describes}.`,
  `${code(pathOf(name))}: ${code('{"items": […]}')} with 1 to ${limit} bodies of ${link(of.name, `#${anchor(of.name)}`)}, with the same scope.`,
];

const capabilityPage = ({ name, describes, commands, batches = [] }: Capability, components: Components): string => {
  const own = commands.filter((command) => !isPublic(command));
  return page(
    `Commands: ${name}`,
    `${describes}.`,
    ...commands.filter(isPublic).flatMap((command) => commandSection(command, components)),
    ...batches.flatMap(batchSection),
    ...(own.length === 0
      ? []
      : [
          '## Issued by the ledger itself',
          'No route leads to these; they stand in the log beside those above.',
          table(
            ['Command', 'What it does'],
            own.map((command) => [command.name, command.describes]),
          ),
        ]),
    link('All commands', 'README.md'),
  );
};

const commandIndex = page(
  'Commands',
  'Everything that can be asked of the ledger. One route each; a body with a field that is not listed is refused.',
  ...capabilities.flatMap(({ name, describes, commands, batches = [] }) => [
    `## ${name}`,
    `${describes}.`,
    table(
      ['Command', 'Route', 'Scope', 'By', 'What it does'],
      [
        ...commands
          .filter(isPublic)
          .map((command) => [
            link(command.name, `${name}.md#${anchor(command.name)}`),
            code(`/v1/commands/${routeOf(command.name)}`),
            command.anonymous ? '–' : code(command.allowed.scope),
            command.anonymous ? 'whoever was invited' : command.allowed.sides.join(', '),
            command.describes,
          ]),
        ...batches.map((batch) => [
          link(batch.name, `${name}.md#${anchor(batch.name)}`),
          code(`/v1/commands/${routeOf(batch.name)}`),
          code(batch.of.allowed.scope),
          batch.of.allowed.sides.join(', '),
          batch.describes,
        ]),
      ],
    ),
  ]),
);

/** A page of commands for each capability, and their index, by file name. */
export const commandPages = (components: Components): ReadonlyMap<string, string> =>
  new Map([
    ['README.md', commandIndex],
    ...capabilities.map((capability) => [`${capability.name}.md`, capabilityPage(capability, components)] as const),
  ]);
