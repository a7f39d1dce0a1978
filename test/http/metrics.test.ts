import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { RunningLedger } from '../support/running-ledger.js';

let ledger: RunningLedger;
beforeAll(async () => {
  ledger = await RunningLedger.start();
});
afterAll(() => ledger.destroy());

test('what is measured is as it is when it is asked for', async () => {
  const { position } = await ledger.accept('register-partner', { partnerId: 'a', name: 'A', type: 'maker', markets: [] });
  await ledger.post('/v1/commands/register-partner', { partnerId: 'a', name: 'B', type: 'maker', markets: [] });
  await ledger.get(`/v1/partners?after=${position}`);
  const measured = (await (await ledger.get('/metrics')).text()).split('\n');
  expect(measured.filter((line) => /^ledger_(commands|proj|read)/.test(line))).toEqual(
    expect.arrayContaining([
      'ledger_commands_total{command="RegisterPartner",outcome="accepted"} 1',
      'ledger_commands_total{command="RegisterPartner",outcome="partner-exists"} 1',
      'ledger_projection_lag_milliseconds{collection="partners-v1",as="live"} 0',
      'ledger_projection_parked{collection="partners-v1",as="live"} 0',
      'ledger_read_models_refused 0',
    ]),
  );
  expect(measured.join('\n')).toMatch(/ledger_http_request_seconds_count\{method="GET",route="\/v1\/partners",status="200"\} 1/);
});
