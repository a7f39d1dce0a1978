import { type Decimal, decimal } from '#kernel';

/** How many figures are remembered. Programs have some hundreds; beyond, all are forgotten at once, which costs nothing but time. */
const LIMIT = 10_000;

const known = new Map<string, Decimal>();

/**
 * The decimal of a figure of a definition. Definitions repeat the same few figures on every card, and reading one costs more than most
 * arithmetic with it, so they are remembered. Decimals never change; the answer is the same with and without.
 */
export function constant(text: string): Decimal {
  const found = known.get(text);
  if (found !== undefined) return found;
  if (known.size >= LIMIT) known.clear();
  const figure = decimal(text);
  known.set(text, figure);
  return figure;
}
