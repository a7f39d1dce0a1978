import type { Difference } from '#projections';

const KINDS: Readonly<Record<Difference['kind'], string>> = {
  missing: 'is missing: the log makes it',
  extra: 'is stored, but the log does not make it',
  different: 'differs',
  parked: 'stands still, parked',
};

/** A difference as lines to read: which document, how it differs, and in each field what is stored and what the log makes. */
export const differenceLines = ({ collection, id, kind, fields = [], stored, folded }: Difference): readonly string[] => [
  `  ${collection}/${id} ${KINDS[kind]}`,
  ...fields.flatMap((field) => [
    `    ${field}`,
    `      stored: ${JSON.stringify(stored?.[field])}`,
    `      folded: ${JSON.stringify(folded?.[field])}`,
  ]),
];
