/** Newer Node also takes it by require(). */
const { createClient, isUsageError } = require('@lienthong/sdk');
const { createGradebook } = require('@lienthong/sdk/gradebook');

try {
  createClient({ baseUrl: 'nonsense' });
} catch (error) {
  console.log(JSON.stringify([isUsageError(error), typeof createGradebook]));
}
