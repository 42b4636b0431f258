import { RegulationError, type ErrorPlace, type RegulationErrorCode } from '../../errors.ts';
import { assertWithinSchoolYear } from '../age-band.ts';
import { assertForm } from './check-form.ts';
import type { PreschoolForm } from './form.ts';
import { assertDate } from '../../dates.ts';
import {
  preschoolPeriods,
  type DayRange,
  type PreschoolChild,
  type PreschoolSnapshot,
  type ReportTime,
} from './snapshot.ts';
import { assertOption } from '../options.ts';
import { assertBands, assertCount } from '../unit-size.ts';

/** Throws for whatever the records of a school cannot be. `place.field` begins with the list, `index` is the position. */
export function assertReportInput(time: ReportTime, snapshot: PreschoolSnapshot, form: PreschoolForm): void {
  assertTime(time);
  assertForm(form);
  const { classes, children, staff, assessments, given = {} } = snapshot;
  assertUnique(classes, 'duplicateClass', 'classes');
  assertUnique(children, 'duplicateChild', 'children');
  assertUnique(staff, 'duplicateStaff', 'staff');

  const classIds = new Set(classes.map(({ id }) => id));
  classes.forEach((unit, index) => {
    assertBands(unit, { field: 'classes.bands', index });
  });
  children.forEach((child, index) => {
    assertListed(child.class, classIds, 'unknownClass', { field: 'children.class', index });
    assertChild(child, index, time.on, form);
  });
  staff.forEach(({ role, qualification, class: unit }, index) => {
    assertListed(role, form.roles, 'unknownRole', { field: 'staff.role', index });
    if (typeof qualification === 'string') {
      const place = { field: 'staff.qualification', index };
      assertListed(qualification, form.qualifications, 'unknownQualification', place);
    }
    if (typeof unit === 'string') {
      assertListed(unit, classIds, 'unknownClass', { field: 'staff.class', index });
    }
  });
  assertAssessments(assessments, new Set(children.map(({ id }) => id)), form);
  for (const [item, value] of Object.entries(given)) {
    if (value !== null) assertCount(value, { field: `given.${item}` });
  }
}

function assertTime({ period, schoolYearStart, since, on, previous }: ReportTime): void {
  assertOption(period, preschoolPeriods, 'period');
  assertDate(since, { field: 'since' });
  assertDate(on, { field: 'on' });
  assertWithinSchoolYear({ on, schoolYearStart });
  assertRange({ since, on }, 'since');
  if (!previous) return;
  assertDate(previous.since, { field: 'previous.since' });
  assertDate(previous.on, { field: 'previous.on' });
  assertRange(previous, 'previous.since');
  if (previous.on >= since) {
    throw new RegulationError(
      'invalidPeriod',
      { field: 'previous.on' },
      'the report before ends in this one',
    );
  }
}

function assertRange({ since, on }: DayRange, field: string): void {
  if (since > on) throw new RegulationError('invalidPeriod', { field }, `${since} is after ${on}`);
}

function assertUnique(
  records: readonly { readonly id: string }[],
  code: RegulationErrorCode,
  field: string,
): void {
  const seen = new Set<string>();
  records.forEach(({ id }, index) => {
    if (seen.has(id)) throw new RegulationError(code, { field, index }, 'this id was there before');
    seen.add(id);
  });
}

function assertListed(
  code: string,
  known: readonly string[] | ReadonlySet<string>,
  error: RegulationErrorCode,
  place: ErrorPlace,
): void {
  const listed = 'has' in known ? known.has(code) : known.includes(code);
  if (!listed) throw new RegulationError(error, place, `${code} is not listed`);
}

function assertChild(child: PreschoolChild, index: number, on: string, form: PreschoolForm): void {
  const { birthDate, joinedOn, leftOn = null, leaveReason = null, attendance, measurements = [] } = child;
  assertDate(birthDate, { field: 'children.birthDate', index });
  if (birthDate > on) {
    const place = { field: 'children.birthDate', index };
    throw new RegulationError('birthAfterSnapshot', place, `born after ${on}`);
  }
  if (joinedOn !== null) assertDate(joinedOn, { field: 'children.joinedOn', index });
  if (leftOn !== null) assertDate(leftOn, { field: 'children.leftOn', index });
  if (joinedOn !== null && leftOn !== null && leftOn < joinedOn) {
    throw new RegulationError('leftBeforeJoined', { field: 'children.leftOn', index }, 'left before joining');
  }
  if (leaveReason !== null) {
    const place = { field: 'children.leaveReason', index };
    assertListed(leaveReason, form.leaveReasons, 'unknownLeaveReason', place);
  }
  if (attendance) {
    const { enrolled, present } = attendance;
    assertCount(enrolled, { field: 'children.attendance.enrolled', index });
    assertCount(present, { field: 'children.attendance.present', index });
    if (present > enrolled) {
      const place = { field: 'children.attendance.present', index };
      throw new RegulationError('presentAboveEnrolled', place, `${present} of ${enrolled} days`);
    }
  }
  const days = new Set<string>();
  measurements.forEach(({ measuredOn }, at) => {
    const place = { field: `children.measurements.${at}.measuredOn`, index };
    assertDate(measuredOn, place);
    if (measuredOn < birthDate) throw new RegulationError('invalidDate', place, 'measured before birth');
    if (days.has(measuredOn))
      throw new RegulationError('duplicateMeasurement', place, 'measured twice that day');
    days.add(measuredOn);
  });
}

function assertAssessments(
  assessments: PreschoolSnapshot['assessments'],
  children: ReadonlySet<string>,
  { domains, fiveYearStandard }: PreschoolForm,
): void {
  const known = new Set([...domains.nhomTre, ...domains.mauGiao, fiveYearStandard]);
  const seen = new Set<string>();
  assessments.forEach(({ child, domain, assessedOn }, index) => {
    assertListed(child, children, 'unknownChild', { field: 'assessments.child', index });
    assertListed(domain, known, 'unknownDomain', { field: 'assessments.domain', index });
    assertDate(assessedOn, { field: 'assessments.assessedOn', index });
    const key = JSON.stringify([child, domain, assessedOn]);
    if (seen.has(key)) {
      const place = { field: 'assessments.assessedOn', index };
      throw new RegulationError('duplicateAssessment', place, 'assessed twice that day');
    }
    seen.add(key);
  });
}
