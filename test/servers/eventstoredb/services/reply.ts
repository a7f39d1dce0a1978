import type { sendUnaryData, ServiceError } from '@grpc/grpc-js';

/** Answers a call with what is made, or the error that comes of it; not at all where nothing is made, as its connection is gone. */
export function replyWith<Response>(reply: sendUnaryData<Response>, make: () => Promise<Response | undefined>): void {
  const made = (response: Response | undefined): void => {
    if (response !== undefined) reply(null, response);
  };
  make().then(made, (error: ServiceError) => reply(error));
}
