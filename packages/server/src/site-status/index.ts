export { siteStatusHandlers } from './handlers.ts';
export { forgetHeartbeats, heartbeatDays, heartbeatOf } from './heartbeats.ts';
