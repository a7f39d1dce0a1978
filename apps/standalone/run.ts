import 'reflect-metadata';
import { runProcess } from '#composition';
import { banner } from './banner.js';
import { loadExample } from './load-example.js';
import { startStandalone } from './standalone.js';

await runProcess(
  ({ settings, logger, onFatal }) => startStandalone(settings, logger, onFatal),
  async (ledger, { settings, print }) => {
    if (ledger.isNew && settings.EXAMPLE === 'on') await loadExample(ledger, print);
    print(await banner(ledger));
  },
);
