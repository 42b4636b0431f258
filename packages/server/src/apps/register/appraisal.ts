import type { components } from '@lienthong/specs/schema';
import { Problem, type Localized } from '../../http/problem.ts';

export type AppStatus = components['schemas']['AppStatus'];
export type Decision = components['schemas']['AppraiseApp']['decision'];

/** From which state a decision leads where (thẩm định). */
const steps: Record<Decision, { from: AppStatus; to: AppStatus }> = {
  approved: { from: 'submitted', to: 'approved' },
  refused: { from: 'submitted', to: 'refused' },
  changesAsked: { from: 'submitted', to: 'changesAsked' },
  suspended: { from: 'approved', to: 'suspended' },
  resumed: { from: 'suspended', to: 'approved' },
};

export const stateNames: Record<AppStatus, Localized> = {
  submitted: { vi: 'chờ thẩm định', en: 'waiting for appraisal' },
  changesAsked: { vi: 'chờ nhà cung cấp bổ sung', en: 'waiting for the vendor’s changes' },
  approved: { vi: 'đã được duyệt', en: 'approved' },
  refused: { vi: 'bị từ chối', en: 'refused' },
  suspended: { vi: 'đang bị đình chỉ', en: 'suspended' },
};

/** The state after the decision; throws where the app's state does not lead there. */
export function decide(status: AppStatus, decision: Decision): AppStatus {
  const { from, to } = steps[decision];
  if (status === from) return to;
  throw wrongState(status, {
    vi: `Quyết định này chỉ dành cho ứng dụng ${stateNames[from].vi}.`,
    en: `This decision is for an app that is ${stateNames[from].en}.`,
  });
}

/** Names the state, so that whoever reads it knows why, and what would be possible. */
export function wrongState(status: AppStatus, { vi, en }: Localized): Problem {
  return new Problem('app_state_conflict', {
    detail: {
      vi: `Ứng dụng ${stateNames[status].vi} (${status}). ${vi}`,
      en: `The app is ${stateNames[status].en} (${status}). ${en}`,
    },
  });
}
