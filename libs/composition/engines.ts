/** The clients of servers, loaded where they are used: a ledger on files starts without them. */
export const engines = {
  eventStoreDb: () => import('#event-store/eventstoredb'),
  mongoDb: () => import('#read-store/mongodb'),
};
