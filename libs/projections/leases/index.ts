export { fenceOf, type Lease } from './lease.js';
export { Leases, type LeaseOptions } from './leases.js';
export { PartitionLeases, type PartitionLease } from './partition-leases.js';
export { alone, underLease } from './under-lease.js';
