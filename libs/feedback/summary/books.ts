import { measurementRecorded, periodClosed, periodReopened } from '#contracts';
import { on, slice } from '#kernel';

/** Whether anything was recorded in a period, and whether its books are closed. */
export interface Books {
  readonly isUsed: boolean;
  readonly isClosed: boolean;
}

/** The books of a period, as far as feedback has to know. */
export const books = slice<Books>({
  name: 'books-for-feedback',
  version: 1,
  of: 'metrics',
  initial: { isUsed: false, isClosed: false },
  reactions: [
    on(measurementRecorded, (state) => (state.isUsed ? state : { ...state, isUsed: true })),
    on(periodClosed, (state) => ({ ...state, isClosed: true })),
    on(periodReopened, (state) => ({ ...state, isClosed: false })),
  ],
});
