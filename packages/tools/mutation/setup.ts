import fc from 'fast-check';

// A mutant has the same result in every run, and properties that name no number of runs take fewer.
fc.configureGlobal({ seed: 1, numRuns: Number(process.env.LIENTHONG_PROPERTY_RUNS) });
