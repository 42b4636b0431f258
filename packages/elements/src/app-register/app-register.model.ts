import type { App, AppraiseApp, AppStatus, Freeze, FrozenFeature, NewFreeze } from '@lienthong/sdk';

export type Decision = AppraiseApp['decision'];

/** What may be decided in which state (specs/openapi/apps.yaml). */
export function decisionsFor(status: AppStatus): readonly Decision[] {
  switch (status) {
    case 'submitted':
      return ['approved', 'changesAsked', 'refused'];
    case 'approved':
      return ['suspended'];
    case 'suspended':
      return ['resumed'];
    default:
      return [];
  }
}

export const statuses = ['submitted', 'changesAsked', 'approved', 'suspended', 'refused'] as const;
export const features: readonly FrozenFeature[] = [
  'gradebook',
  'contact-book',
  'news',
  'documents',
  'admissions',
  'registry',
];

/** What is being filled in; one at a time. */
export type Panel =
  | { kind: 'decide'; appId: string; appVersion: number; decision: Decision }
  | { kind: 'freezeApp'; appId: string }
  | { kind: 'freeze' };

export interface PanelDraft {
  reason: string;
  vi: string;
  en: string;
  /** `feature:gradebook` or `school:<id>`. */
  target: string;
}

export const emptyDraft: PanelDraft = { reason: '', vi: '', en: '', target: '' };

export type PanelIssue = 'noReason' | 'noTarget' | 'noVi' | 'noEn';

/** What is missing, in the order of the form. */
export function issuesOf({ kind }: Panel, { reason, vi, en, target }: PanelDraft): PanelIssue[] {
  const short = (text: string): boolean => text.trim().length < 3;
  if (kind === 'decide') return short(reason) ? ['noReason'] : [];
  const issues: PanelIssue[] = [];
  if (kind === 'freeze' && !target) issues.push('noTarget');
  if (short(vi)) issues.push('noVi');
  if (short(en)) issues.push('noEn');
  return issues;
}

export function toFreeze(panel: Panel, { vi, en, target }: PanelDraft): NewFreeze {
  const reason = { vi: vi.trim(), en: en.trim() };
  if (panel.kind === 'freezeApp') return { appId: panel.appId, reason };
  const [kind, id = ''] = target.split(/:(.*)/s);
  return kind === 'school' ? { schoolId: id, reason } : { feature: id as FrozenFeature, reason };
}

export function inForce(freezes: readonly Freeze[]): Freeze[] {
  return freezes.filter(({ liftedAt }) => liftedAt === null);
}

export function freezeOfApp(freezes: readonly Freeze[], appId: string): Freeze | undefined {
  return inForce(freezes).find((freeze) => freeze.kind === 'app' && freeze.appId === appId);
}

/** The state an app is in after a decision. */
export function statusAfter(decision: Decision): App['status'] {
  return decision === 'resumed' ? 'approved' : decision;
}
