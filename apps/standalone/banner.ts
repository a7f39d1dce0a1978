import { OPERATOR } from '#composition/operator';
import { PROGRAM, SAMPLE_PARTNER, SAMPLE_PERIOD } from './example.js';
import type { Standalone } from './standalone.js';

/** What a newcomer wants to see: where everything is, a token, and three commands to paste. */
export async function banner(ledger: Standalone): Promise<string> {
  const { url } = ledger;
  const token = await ledger.signToken(OPERATOR, '12h');
  const card = `${SAMPLE_PARTNER}.${PROGRAM}.${SAMPLE_PERIOD}`;
  const measurement = {
    partnerId: SAMPLE_PARTNER,
    programId: PROGRAM,
    metricId: 'on-time-delivery',
    occurredAt: '2011-01-20',
    numerator: '1',
    denominator: '1',
    unit: 'lines',
    source: 'curl',
    recordId: 'hello-1',
  };
  return `
Partner Ledger is running (Ctrl-C stops it)

  API            ${url}/v1
  Documentation  ${url}/docs?token=${token}
  Health         ${url}/health/live    ${url}/health/ready (with the token)

A token for the next twelve hours:

export TOKEN=${token}

1. A command: record a delivery that came on time

curl -s -X POST ${url}/v1/commands/record-metric \\
  -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' -H 'Idempotency-Key: hello-1' \\
  -d '${JSON.stringify(measurement)}'

2. The scorecard that it went into

curl -s ${url}/v1/scorecards/${card} -H "Authorization: Bearer $TOKEN"

3. Who decided what about this partner, newest first

curl -s '${url}/v1/audit-trail?partnerId=${SAMPLE_PARTNER}&sort=-position&limit=3' -H "Authorization: Bearer $TOKEN"
`;
}
