import { fileURLToPath } from 'node:url';

/** The example program and its partner that the printed commands are about. */
export const PROGRAM = 'scms';
export const SAMPLE_PARTNER = 'scms-from-rdc';
export const SAMPLE_PERIOD = 'FY2011-P04';

const EXAMPLE = new URL('../../../examples/scms/', import.meta.url);

/** A file of the example. Found from where this file is compiled to. */
export const exampleFile = (name: string): string => fileURLToPath(new URL(name, EXAMPLE));
