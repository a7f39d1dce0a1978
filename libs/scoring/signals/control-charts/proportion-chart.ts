import { sharesOf, type Proportion, type Share } from '../series/proportion.js';
import { withhold, type Withheld } from '../series/withheld.js';
import { placesIn } from './chart-kind.js';
import type { ChartSettings } from './chart-settings.js';
import type { ControlChart } from './control-chart.js';
import { drawChart } from './draw-chart.js';
import { sigmaOfMovingRanges, type Estimate } from './estimates.js';
import { rulesOf, WIDTH } from './individuals-chart.js';

/** When the limits of a p-chart are widened to the spread that the shares show beyond binomial chance. */
export type Laney = 'when-overdispersed' | 'always' | 'never';

/** The 95% quantile of the standard normal distribution. */
const NORMAL_95 = 1.6448536;

/** The 95% quantile of chi-squared, by E. B. Wilson and M. M. Hilferty, PNAS 17 (1931), 684: within 0.1% from 10 degrees of freedom on. */
const chiSquared95 = (freedom: number): number => {
  const part = 2 / (9 * freedom);
  return freedom * (1 - part + NORMAL_95 * Math.sqrt(part)) ** 3;
};

const binomialSigma = (centre: number, outOf: number): number => Math.sqrt((centre * (1 - centre)) / outOf);

type Shares = readonly (Share | undefined)[];

/**
 * The overall share of a baseline, and how many times wider than binomial the shares spread around it: the standard deviation, from moving
 * ranges, of their distances in binomial standard deviations. Source: David B. Laney, "Improved Control Charts for Attributes", Quality
 * Engineering 14 (2002), 531 to 537. Overdispersed: the sum of the squared distances exceeds the 95% quantile of chi-squared. Never narrower
 * than binomial unless that is asked for.
 */
function estimateOfShares(shares: Shares, laney: Laney): Estimate {
  const observed = shares.filter((share) => share !== undefined);
  const centre = observed.reduce((sum, { count }) => sum + count, 0) / observed.reduce((sum, { outOf }) => sum + outOf, 0);
  const distances = shares.map((share) => share && (share.count / share.outOf - centre) / binomialSigma(centre, share.outOf));
  const spread = sigmaOfMovingRanges(distances);
  if (laney === 'always') return { centre, sigma: spread };
  const dispersion = distances.reduce<number>((sum, distance) => sum + (distance ?? 0) ** 2, 0);
  const overdispersed = laney === 'when-overdispersed' && dispersion > chiSquared95(observed.length - 1);
  return { centre, sigma: overdispersed ? Math.max(1, spread) : 1 };
}

/** The chart of counts out of counts, whose limits follow each denominator, with Laney's correction when overdispersed. */
export function proportionChart(
  proportions: readonly Proportion[],
  settings: ChartSettings & { readonly laney?: Laney },
): ControlChart | Withheld {
  const shares = sharesOf(proportions);
  if ('notCounts' in shares) return withhold('not-counts', `expected a whole count out of a whole count at ${shares.notCounts}`);
  return drawChart(
    {
      ids: proportions.map(({ id }) => id),
      values: shares,
      estimate: ({ from, to }) => estimateOfShares(shares.slice(from, to + 1), settings.laney ?? 'when-overdispersed'),
      plot: (places, { centre, sigma: spread }) =>
        placesIn(places).flatMap((index) => {
          const share = shares[index];
          if (share === undefined) return [];
          const value = share.count / share.outOf;
          const sigma = binomialSigma(centre, share.outOf) * spread;
          return [{ index, value, centre, sigma, sigmas: (value - centre) / sigma }];
        }),
      width: WIDTH,
      bounds: { least: 0, greatest: 1 },
      rules: rulesOf(settings),
    },
    settings,
  );
}
