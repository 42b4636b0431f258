import { parentPort } from 'node:worker_threads';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { init, runBaseTests, setupEnvironment } from 'vitest/worker';

if (!parentPort) throw new Error('Runs in a worker thread.');
const port = parentPort;

type Listener = (message: unknown) => void;
/** Vitest's own listener comes first; those after it belong to the test file at hand. */
let listeners: Listener[] = [];

port.on('message', (message: { type?: string } | undefined) => {
  if (message?.type === 'start') listeners = listeners.slice(0, 1);
  for (const listener of [...listeners]) listener(message);
});

const runTests: typeof runBaseTests = async (method, state, traces) => {
  // What the last file left: which mutant was active, and what was covered.
  Reflect.deleteProperty(globalThis, INSTRUMENTER_CONSTANTS.NAMESPACE);
  await runBaseTests(method, state, traces);
};

init({
  post: (message) => port.postMessage(message),
  on: (listener) => void listeners.push(listener as Listener),
  off: (listener) => void (listeners = listeners.filter((other) => other !== listener)),
  setup: setupEnvironment,
  runTests: (state, traces) => runTests('run', state, traces),
  collectTests: (state, traces) => runTests('collect', state, traces),
});
