/** Bytes that the events of one append may weigh together: EventStoreDB's `MaxAppendSize`, unless it is set otherwise. */
export const LARGEST_APPEND = 1_048_576;

/** Bytes of one message: a batch is sent in parts of up to 3 MiB. */
export const LARGEST_MESSAGE = 16 * 1_048_576;

/** Events of a page, and the window that a filter searches unless told otherwise. */
export const PAGE = 32;
