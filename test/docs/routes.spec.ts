import { RequestMethod, type DynamicModule } from '@nestjs/common';
import { describe, expect, test } from '@jest/globals';
import { capabilities } from '#catalogue';
import type { Dispatcher } from '#dispatch';
import { bodySchemas, openApiDocument } from '#openapi';
import type { Authenticator } from '#platform';
import { readModels, type ProjectionRunner } from '#projections';
import { StandaloneModule } from '../../apps/standalone/standalone.module.js';
import type { QuerySide } from '../../apps/query-api/query-side.js';

type Class = abstract new (...given: never[]) => object;
type Handler = (...given: never[]) => unknown;

interface Body {
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, object>>;
}

interface Route {
  readonly route: string;
  readonly scope: string | undefined;
}

const metadata = (key: string, target: object): unknown => Reflect.getMetadata(key, target) as unknown;
const joined = (...parts: readonly unknown[]): string =>
  `/${parts
    .map((part) => String(part ?? '').replaceAll(/^\/|\/$/g, ''))
    .filter((part) => part !== '')
    .join('/')}`;

const handlersOf = ({ prototype }: Class): readonly Handler[] =>
  Object.getOwnPropertyNames(prototype)
    .map((name) => (prototype as Readonly<Record<string, unknown>>)[name])
    .filter((member): member is Handler => typeof member === 'function' && metadata('method', member) !== undefined);

const routesOf = (controller: Class): readonly Route[] =>
  handlersOf(controller).map((handler) => {
    const path = joined(metadata('path', controller), metadata('path', handler)).replaceAll(/:(\w+)/g, '{$1}');
    const scope = metadata('platform:scope', handler) ?? metadata('platform:scope', controller);
    return {
      route: `${RequestMethod[metadata('method', handler) as number] ?? ''} ${path}`,
      scope: scope as string | undefined,
    };
  });

const controllersIn = ({ controllers = [], imports = [], module }: DynamicModule): readonly Class[] => [
  ...((metadata('controllers', module) ?? []) as readonly Class[]),
  ...(controllers as readonly Class[]),
  ...(imports as readonly (DynamicModule | Class)[]).flatMap((each) => ('module' in each ? controllersIn(each) : [])),
];

const served = controllersIn(
  StandaloneModule.forRoot({
    authenticator: {} as Authenticator,
    dispatcher: {} as Dispatcher,
    runner: {} as ProjectionRunner,
    querySide: { models: readModels, capabilities } as QuerySide,
  }),
)
  .flatMap(routesOf)
  .filter(({ route }) => !route.startsWith('GET /docs'));

const { paths, components } = openApiDocument() as {
  readonly components: { readonly schemas: Readonly<Record<string, Body>> };
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly summary: string }>>>>;
};

describe('the description of the API', () => {
  test('has every route that is served, and no other', () => {
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(described.toSorted()).toEqual(served.map(({ route }) => route).toSorted());
  });

  test.each(served.filter(({ scope }) => scope !== undefined))(
    'names the scope that $route asks for: $scope',
    ({ route, scope }) => {
      const [method = '', path = ''] = route.split(' ');
      expect(paths[path]?.[method.toLowerCase()]?.summary).toContain(`needs the scope \`${scope}\``);
    },
  );

  test.each(['UnparkBody', 'WhatIfBody', 'HypotheticalMeasurement'])('describes %s by the fields that are validated', (name) => {
    const fieldsOf = ({ required = [], properties = {} }: Body) => [[...required].toSorted(), Object.keys(properties).toSorted()];
    expect(fieldsOf(components.schemas[name] ?? {})).toEqual(fieldsOf((bodySchemas()[name] ?? {}) as Body));
  });
});
