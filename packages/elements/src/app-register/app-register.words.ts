import type { AppEvent, Freeze, FrozenFeature, GrantState } from '@lienthong/sdk';
import type { StateSign } from '../shared/app-parts.ts';
import type { AppSummary } from './app-register.source.ts';
import type { Decision } from './app-register.model.ts';
import type { AppRegisterDictionary } from './app-register.strings.ts';

export function statusWords({ status, frozen }: AppSummary, t: AppRegisterDictionary): string {
  return frozen ? t.alsoFrozen(t[status]) : t[status];
}

export function statusSign({ status, frozen }: AppSummary): StateSign {
  if (frozen || status === 'suspended') return 'stopped';
  if (status === 'approved') return 'open';
  return status === 'refused' ? 'over' : 'soon';
}

export function decisionWords(decision: Decision, t: AppRegisterDictionary): string {
  const words: Record<Decision, string> = {
    approved: t.decideApproved,
    changesAsked: t.decideChangesAsked,
    refused: t.decideRefused,
    suspended: t.decideSuspended,
    resumed: t.decideResumed,
  };
  return words[decision];
}

export function decisionHint(decision: Decision, t: AppRegisterDictionary): string {
  const hints: Record<Decision, string> = {
    approved: t.hintApproved,
    changesAsked: t.hintChangesAsked,
    refused: t.hintRefused,
    suspended: t.hintSuspended,
    resumed: t.hintResumed,
  };
  return hints[decision];
}

export function eventWords(kind: AppEvent['kind'], t: AppRegisterDictionary): string {
  const words: Record<AppEvent['kind'], string> = {
    submitted: t.eventSubmitted,
    changed: t.eventChanged,
    changesAsked: t.eventChangesAsked,
    approved: t.eventApproved,
    refused: t.eventRefused,
    suspended: t.eventSuspended,
    resumed: t.eventResumed,
  };
  return words[kind];
}

export function grantWords(state: GrantState, t: AppRegisterDictionary): string {
  const words: Record<GrantState, string> = {
    inForce: t.grantInForce,
    upcoming: t.grantUpcoming,
    ended: t.grantEnded,
    revoked: t.grantRevoked,
    suspended: t.grantSuspended,
    frozen: t.grantFrozen,
  };
  return words[state];
}

export function featureWords(feature: FrozenFeature, t: AppRegisterDictionary): string {
  return feature === 'contact-book' ? t.contactBook : t[feature];
}

/** What rests: the name of the app, the school or the feature. */
export function freezeWords({ feature, appName, schoolName }: Freeze, t: AppRegisterDictionary): string {
  return feature ? featureWords(feature, t) : (schoolName ?? appName ?? '');
}
