import { Controller, Get } from '@nestjs/common';
import { NeedsScope } from '#platform';
import { ledgerIdOf } from '#projections';
import { QuerySide } from './query-side.js';

/** Which ledger this is, and how far it has come. */
@Controller('v1/ledger')
export class LedgerController {
  constructor(private readonly querySide: QuerySide) {}

  @Get()
  @NeedsScope('read')
  async ledger(): Promise<{ readonly data: { readonly ledgerId: string; readonly head: string } }> {
    const { log } = this.querySide;
    return { data: { ledgerId: await ledgerIdOf(log), head: await log.eventStore.logHead() } };
  }
}
