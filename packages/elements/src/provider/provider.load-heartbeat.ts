/** Only pages whose school lets them report load what reports. */
export const loadHeartbeat = () => import('./provider.heartbeat.ts');
