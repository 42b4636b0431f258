// Reads what changed, once: for a first look, and for the conformance suite.
import { follow } from './follow.mjs';
import { Store } from './store.mjs';

const store = await Store.open(process.env.LIENTHONG_STATE ?? '.');
if (await follow(store, { once: true }))
  console.log(`${store.classes.size} classes, ${store.pupils.size} pupils`);
else process.exitCode = 1;
