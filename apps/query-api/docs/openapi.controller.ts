import { Controller, Get } from '@nestjs/common';
import { openApiDocument } from '#openapi';
import { NeedsScope } from '#platform';

/** The description of the API, as data. */
@Controller('v1/openapi.json')
export class OpenApiController {
  @Get()
  @NeedsScope('read')
  document(): object {
    return openApiDocument();
  }
}
