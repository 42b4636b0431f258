/** Weights of what browsers download, brotli, against the budgets; over budget fails. */
import { printSizes } from '../size/size.ts';

process.exit((await printSizes()) ? 0 : 1);
