/** What an append expects of its stream: the revision of its last event, or one of three words. */
export type Expected = bigint | 'any' | 'no_stream' | 'stream_exists';
