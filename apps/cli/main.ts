#!/usr/bin/env node
import 'reflect-metadata';
import { runCli } from './run-cli.js';

// Whoever reads the output may have read enough, such as `head`: that ends the program quietly.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await runCli(process.argv.slice(2), process.env);
