import '../generate/generate.ts';
