import type { CustomDecorator } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

/** The route leaves nothing of its requests: no line in the log, no measurement, no correlation id with what fails. */
export const Unobserved = (): CustomDecorator<string> => RouteConfig({ unobserved: true });

/** Whether the request is to a route that leaves nothing of its requests. */
export const isUnobserved = ({ routeOptions }: Pick<FastifyRequest, 'routeOptions'>): boolean =>
  (routeOptions.config as { readonly unobserved?: boolean } | undefined)?.unobserved === true;
