const ENTRIES = [
  ['planned', 'planned'],
  ['started', 'under way'],
  ['completed', 'completed'],
  ['overdue', 'overdue'],
  ['planned critical', 'critical'],
] as const;

const STEP = 112;

/** What colours, edges and dashes mean. */
export const legendAt = (x: number, y: number): string =>
  [
    ...ENTRIES.map(
      ([state, label], index) =>
        `<g class="${state}"><rect class="bar" x="${x + index * STEP}" y="${y - 10}" width="24" height="12" rx="2"/></g>${words(x + index * STEP, y, label)}`,
    ),
    `<g class="planned"><rect class="buffer" x="${x + ENTRIES.length * STEP}" y="${y - 10}" width="24" height="12" rx="2"/></g>${words(x + ENTRIES.length * STEP, y, 'buffer')}`,
    `<path class="held" d="M${x + (ENTRIES.length + 1) * STEP + 12} ${y - 13}l6 9-6 9-6-9z"/>${words(x + (ENTRIES.length + 1) * STEP, y, 'held on')}`,
  ].join('');

const words = (x: number, y: number, label: string): string => `<text x="${x + 30}" y="${y}">${label}</text>`;
