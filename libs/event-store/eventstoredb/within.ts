import { NoAnswer } from './trouble.js';

/** What is awaited, or `NoAnswer` where it does not come in time. It may still come later; nobody waits for it then. */
export const within = async <Awaited>(milliseconds: number, awaited: Promise<Awaited>): Promise<Awaited> => {
  if (milliseconds === Infinity) return awaited;
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new NoAnswer(milliseconds)), milliseconds);
  try {
    return await Promise.race([awaited, promise]);
  } finally {
    clearTimeout(timer);
  }
};
