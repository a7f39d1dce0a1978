// Derives `vendors.csv` and `monthly-summary.csv` from the delivery lines of USAID's supply-chain history:
//   node examples/scms/derive-summary.mjs <scms-deliveries.csv>
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { Decimal } from 'decimal.js';
import { Temporal } from 'temporal-polyfill';

const [source] = process.argv.slice(2);
if (!source) {
  process.stderr.write('expected the path of scms-deliveries.csv\n');
  process.exit(2);
}

const lines = parse(readFileSync(source), { columns: true, bom: true });
const byId = new Map(lines.map((line) => [line.ID, line]));
const isNumber = (text) => /^\d+(\.\d+)?$/.test(text ?? '');

/** Freight of a line: `stated` (on it, or on the line that carries it), `not-applicable`, or missing for one of two reasons. */
const freightOf = (line) => {
  const cost = line['Freight Cost (USD)'];
  if (isNumber(cost)) return { kind: 'stated', cost };
  const carrier = /\(ID#:(\d+)\)/.exec(cost)?.[1];
  if (carrier !== undefined)
    return isNumber(byId.get(carrier)?.['Freight Cost (USD)']) ? { kind: 'stated', cost: '0' } : { kind: 'carrier_not_stated' };
  return { kind: cost === 'Freight Included in Commodity Cost' ? 'included_in_price' : 'invoiced_separately' };
};

const daysLate = (line) => {
  const due = Temporal.PlainDate.from(line['Scheduled Delivery Date']);
  return Math.max(0, due.until(Temporal.PlainDate.from(line['Delivered to Client Date'])).days);
};

const zero = () => ({
  lines_due: 0,
  on_time: 0,
  days_late: 0,
  lines_delivered: 0,
  delivered_value: new Decimal(0),
  freight_lines: 0,
  freight: new Decimal(0),
  freight_base: new Decimal(0),
  included_in_price: 0,
  invoiced_separately: 0,
  carrier_not_stated: 0,
});

const months = new Map();
const monthOf = (vendor, date) => {
  const month = date.slice(0, 7);
  const key = `${vendor}\n${month}`;
  if (!months.has(key)) months.set(key, { vendor, month, ...zero() });
  return months.get(key);
};

for (const line of lines) {
  const due = monthOf(line.Vendor, line['Scheduled Delivery Date']);
  due.lines_due += 1;
  due.on_time += daysLate(line) === 0 ? 1 : 0;
  due.days_late += daysLate(line);

  const delivered = monthOf(line.Vendor, line['Delivered to Client Date']);
  delivered.lines_delivered += 1;
  delivered.delivered_value = delivered.delivered_value.plus(line['Line Item Value']);
  const freight = freightOf(line);
  if (freight.kind === 'stated') {
    delivered.freight_lines += 1;
    delivered.freight = delivered.freight.plus(freight.cost);
    delivered.freight_base = delivered.freight_base.plus(line['Line Item Value']);
  } else delivered[freight.kind] += 1;
}

const vendors = [...Map.groupBy(lines, (line) => line.Vendor)].map(([vendor, own]) => ({
  vendor,
  fulfil_via: own[0]['Fulfill Via'],
  countries: [...new Set(own.map((line) => line.Country))].toSorted().join('|'),
  product_groups: [...new Set(own.map((line) => line['Product Group']))].toSorted().join('|'),
  first_delivery: own.map((line) => line['Delivered to Client Date']).toSorted()[0],
}));

const byVendorAndMonth = (a, b) => a.vendor.localeCompare(b.vendor, 'en') || (a.month ?? '').localeCompare(b.month ?? '');
const write = (name, rows) =>
  writeFileSync(new URL(name, import.meta.url), stringify(rows, { header: true, cast: { object: (value) => value.toFixed() } }));

write('vendors.csv', vendors.toSorted(byVendorAndMonth));
write('monthly-summary.csv', [...months.values()].toSorted(byVendorAndMonth));
