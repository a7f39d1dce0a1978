import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import getAbsoluteFSPath from 'swagger-ui-dist/absolute-path.js';
import { ProblemError } from '#contracts';
import { openApiDocument } from '#openapi';
import { Authenticator, Open } from '#platform';
import { docsPage, docsScript } from './docs-page.js';

const COOKIE = 'ledger_docs';
const ASSETS: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};

/**
 * The documentation page of the API. A browser cannot send a header, so the page takes its token once from the address, keeps it in a cookie
 * that scripts cannot read and no other route looks at, and tries out operations with it.
 */
@Controller('docs')
@Open()
export class DocsController {
  constructor(private readonly authenticator: Authenticator) {}

  @Get()
  async page(
    @Query('token') given: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (given !== undefined) {
      await this.authenticator.readToken(given);
      reply.setCookie(COOKIE, given, { path: '/docs', httpOnly: true, sameSite: 'strict' });
      await reply.redirect('/docs', 303);
      return;
    }
    await this.#token(request);
    await reply.type('text/html; charset=utf-8').send(docsPage);
  }

  @Get('page.js')
  async script(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const token = await this.#token(request);
    await reply.type('text/javascript; charset=utf-8').send(docsScript(openApiDocument(), token));
  }

  @Get('assets/:name')
  async asset(@Param('name') name: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.#token(request);
    const type = ASSETS[name];
    if (type === undefined) throw new ProblemError('not-found', `the documentation has no ${name}`);
    await reply.type(type).send(await readFile(join(getAbsoluteFSPath(), name)));
  }

  async #token({ server, headers }: FastifyRequest): Promise<string> {
    const token = server.parseCookie(headers.cookie ?? '')[COOKIE];
    if (token === undefined) throw new ProblemError('not-signed-in', 'expected /docs?token=<token>: open it once with a token');
    await this.authenticator.readToken(token);
    return token;
  }
}
