import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Dispatchable } from '#kernel';

/** A file of the example. Found from where this file is compiled to. */
export const exampleFile = (name: string): string => fileURLToPath(new URL(`../../../../examples/scms/${name}`, import.meta.url));

/** The rules of the example program, as commands. */
export const exampleProgram = (): readonly Dispatchable[] =>
  readFileSync(exampleFile('program.ndjson'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Dispatchable);

/** A partner of the example program. */
export const aPartner = (partnerId: string): readonly Dispatchable[] => [
  {
    command: 'RegisterPartner',
    body: { partnerId, name: partnerId, type: 'manufacturer', markets: ['nigeria'], effectiveFrom: '2005-10-01' },
  },
  { command: 'EnrolPartner', body: { partnerId, programId: 'scms', from: '2005-10-01' } },
];

/** A delivery that came on time, as the body of RecordMetric. */
export const aDelivery = (partnerId: string, recordId: string, occurredAt = '2011-01-20') => ({
  partnerId,
  programId: 'scms',
  metricId: 'on-time-delivery',
  source: 'scms-deliveries',
  recordId,
  occurredAt,
  numerator: '1',
  denominator: '1',
  unit: 'lines',
  dimensions: { market: 'nigeria', 'product-line': 'hiv-tests' },
});
