export { siteStatusHandlers } from './handlers.ts';
export { heartbeatOf } from './heartbeats.ts';
