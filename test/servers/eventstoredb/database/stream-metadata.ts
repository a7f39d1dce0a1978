const NUMBER = /"\$tb"\s*:\s*(\d+)/;

/** The stream whose metadata this stream holds, where it is one of metadata. */
export const describedBy = (stream: string): string | undefined => (stream.startsWith('$$') ? stream.slice(2) : undefined);

/** The stream that holds the metadata of another. */
export const metadataOf = (stream: string): string => `$$${stream}`;

/** Metadata that hides the events before a revision. */
export const truncating = (revision: bigint): Uint8Array => Buffer.from(`{"$tb":${revision}}`);

/** The revision before which metadata hides events; 0 where it hides none. Read as text: the largest is no safe integer. */
export const truncatedBefore = (data: Uint8Array): bigint => BigInt(NUMBER.exec(Buffer.from(data).toString())?.[1] ?? 0);
