import { RULE_NAMES, individualsChart, isWithheld, type Reading } from '#scoring/signals';
import { figureOf, rateBeside, type Row } from './figure.js';
import { limitsAlone } from './reference/chart.js';

const POINTS = 1_000;
const RUNS = 5;
const CHARTS = 40;

/** A sine under noise that is the same every time, with a gap at every hundredth point. */
const readings = Array.from({ length: POINTS }, (_, n): Reading => {
  const noise = ((n * 7_919) % 101) / 25;
  return { id: `FY${n}`, value: n % 100 === 99 ? null : (50 + 3 * Math.sin(n / 40) + noise).toFixed(3) };
});

const settings = { decimals: 4, rules: RULE_NAMES.map((rule) => ({ rule })) };

const chart = (): number => {
  const drawn = individualsChart(readings, settings);
  if (isWithheld(drawn)) throw new Error('expected a chart');
  return drawn.signals.length;
};

const millisecondsOf = (draw: () => number): number => {
  const start = performance.now();
  for (let n = 0; n < CHARTS; n += 1) if (Number.isNaN(draw())) throw new Error('expected a chart');
  return (performance.now() - start) / CHARTS;
};

/** A control chart with all rules over 1,000 points, beside its limits and the points beyond them alone. */
export const run = (): readonly Row[] => {
  const ours: number[] = [];
  const alone: number[] = [];
  const reference = () => limitsAlone(readings);
  for (const draw of [chart, reference]) millisecondsOf(draw);
  for (let turn = 0; turn < RUNS; turn += 1) {
    ours.push(1_000 / millisecondsOf(chart));
    alone.push(1_000 / millisecondsOf(reference));
  }
  return [rateBeside(`${RULE_NAMES.length} rules over 1,000 points`, figureOf(ours, 'charts/s'), figureOf(alone, 'charts/s'))];
};
