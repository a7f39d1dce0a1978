import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { RunningLedger } from '../support/running-ledger.js';

let ledger: RunningLedger;
beforeAll(async () => {
  ledger = await RunningLedger.start();
});
afterAll(() => ledger.destroy());

const CAUGHT_UP = 'ledger_projection_lag_milliseconds{collection="partners-v1",as="live"} 0';

/** What is measured, line by line, once the projector knows that it has caught up: readers may see a commit a moment earlier. */
async function onceCaughtUp(): Promise<readonly string[]> {
  for (;;) {
    const lines = (await (await ledger.get('/metrics')).text()).split('\n');
    if (lines.includes(CAUGHT_UP)) return lines;
  }
}

test('what is measured is as it is when it is asked for', async () => {
  const { position } = await ledger.accept('register-partner', { partnerId: 'a', name: 'A', type: 'maker', markets: [] });
  await ledger.post('/v1/commands/register-partner', { partnerId: 'a', name: 'B', type: 'maker', markets: [] });
  await ledger.get(`/v1/partners?after=${position}`);
  const measured = await onceCaughtUp();
  expect(measured.filter((line) => /^ledger_(commands|proj|read)/.test(line))).toEqual(
    expect.arrayContaining([
      'ledger_commands_total{command="RegisterPartner",outcome="accepted"} 1',
      'ledger_commands_total{command="RegisterPartner",outcome="partner-exists"} 1',
      CAUGHT_UP,
      'ledger_projection_parked{collection="partners-v1",as="live"} 0',
      'ledger_read_models_refused 0',
    ]),
  );
  expect(measured.join('\n')).toMatch(/ledger_http_request_seconds_count\{method="GET",route="\/v1\/partners",status="200"\} 1/);
});
