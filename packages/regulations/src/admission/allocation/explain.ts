import { reason, type Reason } from '../../reasons.ts';
import { belowCutOff } from '../cut-offs.ts';
import type { Hundredths } from '../hundredths.ts';
import { cutOffAt, type Account } from './account.ts';
import type { ApplicantOutcome } from './allocate.ts';
import { levelAt, type Candidate, type School } from './input.ts';

/** Where a candidate ended, and why at none of the choices before. */
export function outcomeOf(candidate: Candidate, accounts: ReadonlyMap<School, Account>): ApplicantOutcome {
  const { code, choices, at } = candidate;
  const reasons = choices.slice(0, at + 1).map((school, position) => {
    const account = accounts.get(school) as Account;
    return position === at
      ? whyAdmitted(candidate, account, position)
      : whyRefused(candidate, account, position);
  });
  const school = choices[at];
  if (school) return { code, school: school.school, choice: at + 1, reasons };
  reasons.push(
    choices.length === 0
      ? reason('noChoices', {}, null)
      : reason('noChoiceReached', { choices: choices.length }, null),
  );
  return { code, school: null, choice: null, reasons };
}

function whyAdmitted(candidate: Candidate, account: Account, position: number): Reason {
  const choice = { choice: position + 1, school: account.school.school };
  const { score } = candidate;
  const cutOff = cutOffAt(account, position) as Hundredths;
  const { seats } = account.school;
  // Where equal scores fill more than the seats, the seats were not enough for all: the cut-off let them in.
  if (account.refused === 0 && account.filled <= seats)
    return reason('seatsForAll', { ...choice, seats }, null);
  return isTied(candidate, account, position)
    ? reason('lotteryWon', { ...choice, score, ...drawn(candidate, account) }, null)
    : reason('choiceAdmitted', { ...choice, score, cutOff }, null);
}

function whyRefused(candidate: Candidate, account: Account, position: number): Reason {
  const { school, seats } = account.school;
  const choice = { choice: position + 1, school };
  const { score } = candidate;
  if (isTied(candidate, account, position)) {
    if (account.tied.admitted > 0) {
      return reason('lotteryLost', { ...choice, score, ...drawn(candidate, account) }, null);
    }
    const left = { tied: account.tied.refused, seats: seats - account.filled };
    return reason('tiedRefused', { ...choice, score, ...left }, null);
  }
  const cutOff = cutOffAt(account, position);
  return cutOff === null
    ? reason('choiceClosed', choice, null)
    : belowCutOff(choice.choice, school, score, cutOff);
}

function isTied(candidate: Candidate, account: Account, position: number): boolean {
  return levelAt(candidate, account.school, position) === account.tiedLevel;
}

/** Only a lottery admits some of those who were equal and refuses others. */
function drawn(candidate: Candidate, { tied, places }: Account) {
  return {
    place: places.get(candidate) as number,
    tied: tied.admitted + tied.refused,
    seats: tied.admitted,
  };
}
