/** What stands around the table, the device and colleagues, follows the first paint. */
export const loadAround = () => import('./around/around.ts');
