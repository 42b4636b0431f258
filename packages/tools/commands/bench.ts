/** Times side by side with a baseline, in one run. Names pick benches: `npm run bench -- grade-table`. */
import '../bench/bench.ts';
