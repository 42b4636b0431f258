import { use } from './program.js';

const [given] = process.argv.slice(2);
console.log(JSON.stringify(await use(JSON.parse(given))));
