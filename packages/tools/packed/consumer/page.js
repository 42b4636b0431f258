/** The same script is tried on a page, which asks for `use`, and as a worker, which is sent a message. */
import { use } from './program.js';

if ('document' in globalThis) globalThis.use = use;
else globalThis.onmessage = async ({ data }) => globalThis.postMessage(await use(data));
