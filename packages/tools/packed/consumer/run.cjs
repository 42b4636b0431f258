/** CommonJS takes an ES module by import(), as every supported Node does. */
import('./program.js').then(async ({ use }) => {
  console.log(JSON.stringify(await use(JSON.parse(process.argv[2]))));
});
