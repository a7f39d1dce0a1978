/** What went wrong, and needs no further explanation. */
export class CannotDo extends Error {
  override readonly name = 'CannotDo';
}

const SYSTEM_SENTENCES: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'it may not be opened',
  EISDIR: 'it is a folder',
  ENOSPC: 'the disk is full',
};

/** Errors whose message is written for whoever runs the program. */
const SPEAKING: ReadonlySet<string> = new Set([
  'CannotDo',
  'ConnectionStringInvalid',
  'CopyRefused',
  'LedgerProblem',
  'LedgerUnreachable',
  'LogNotOpened',
  'MappingInvalid',
  'ProblemError',
  'ReadStoreUnavailable',
  'SettingsInvalid',
  'StoreAddressInvalid',
  'StoreUnavailable',
  'StoryBroken',
  'StoryInvalid',
]);

/** An error as a sentence. */
export function sentenceOf(error: unknown): string {
  const { name = '', message = String(error), code = '', path } = (error ?? {}) as Partial<NodeJS.ErrnoException>;
  if (SPEAKING.has(name)) return message;
  const known = SYSTEM_SENTENCES[code];
  if (known !== undefined && path !== undefined) return `${path}: ${known}`;
  return `this should not have happened: ${message || name}`;
}
