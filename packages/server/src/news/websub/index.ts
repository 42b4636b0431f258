export { followHub } from './follow.ts';
export { mountWebSub, startHubs } from './start.ts';
