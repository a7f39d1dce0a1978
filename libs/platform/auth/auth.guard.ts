import {
  Injectable,
  SetMetadata,
  createParamDecorator,
  type CanActivate,
  type CustomDecorator,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from '#contracts';
import { Authenticator } from './authenticator.js';
import type { Credentials } from './credentials.js';

const OPEN = 'platform:open';
const SCOPE = 'platform:scope';

/** The route asks for no credentials. */
export const Open = (): CustomDecorator => SetMetadata(OPEN, true);

/** The route needs credentials with this scope. */
export const NeedsScope = (scope: string): CustomDecorator => SetMetadata(SCOPE, scope);

declare module 'fastify' {
  interface FastifyRequest {
    credentials?: Credentials;
  }
}

/** The credentials of the request, as the guard read them. */
export const SignedIn = createParamDecorator((_: unknown, context: ExecutionContext): Credentials => {
  const { credentials } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!credentials) throw new Error('the route is open: nobody is signed in');
  return credentials;
});

/** Lets nobody in without credentials, and nobody without the scope that the route names. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(OPEN, targets)) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const credentials = await this.authenticator.authenticate(request.headers);
    const scope = this.reflector.getAllAndOverride<string | undefined>(SCOPE, targets);
    if (scope !== undefined && !credentials.scopes.includes(scope))
      throw new ProblemError('not-allowed', `this route needs the scope ${scope}`);
    request.credentials = credentials;
    return true;
  }
}
