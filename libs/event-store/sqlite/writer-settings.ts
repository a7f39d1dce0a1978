/** What the writing thread is started with. */
export interface WriterSettings {
  readonly file: string;
  /** Page cache in KiB. */
  readonly cache: number;
  /** The file is full when it has so many pages of 4 KiB; the disk's space is its only limit unless given. */
  readonly maxPages?: number;
}
