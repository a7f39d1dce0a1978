import { expect } from '@jest/globals';
import { factsOf, percentage, ratioOver, type Get } from './reading.js';

/** Reads the figures that are known of the delivery lines back from a ledger, and expects each. */
export async function expectPublishedFigures(get: Get): Promise<void> {
  const fromRdc = await factsOf(get, 'scms-from-rdc', 'on-time-delivery');
  expect(ratioOver(fromRdc)).toEqual(['4477', '5404']);
  expect(fromRdc.get('FY2011')).toMatchObject({ numerator: '268', denominator: '499', records: 499 });
  expect(percentage(ratioOver(await factsOf(get, 'scms-from-rdc', 'freight-ratio')))).toBe('3.41');

  expect(ratioOver(await factsOf(get, 'orgenics-ltd', 'on-time-delivery'))).toEqual(['656', '754']);

  const value = await factsOf(get, 'trinity-biotech-plc', 'delivered-value');
  expect(value.get('FY2007')?.sum).toBe('381150');
  const freight = (await factsOf(get, 'trinity-biotech-plc', 'freight-ratio')).get('FY2007');
  expect(freight && percentage([freight.numerator, freight.denominator])).toBe('16.08');
}
