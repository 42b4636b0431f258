import type { ContactPerson, UnitContacts, UnitContactsChange } from './unit-contacts.source.ts';

export const lines = ['mailbox', 'phone', 'address', 'website'] as const;
export type Line = (typeof lines)[number];
export const duties = ['principal', 'deputy', 'office', 'it', 'admissions', 'other'] as const;

/** What is being typed: texts as they stand in the fields. */
export interface Draft extends Record<Line, string> {
  publicParts: readonly Line[];
  people: readonly ContactPerson[];
}
export type Place = Line | 'people';

export function draftOf({ publicParts, people, ...contacts }: UnitContacts): Draft {
  const texts = Object.fromEntries(lines.map((line) => [line, contacts[line] ?? '']));
  return { ...(texts as Record<Line, string>), publicParts, people };
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
/** As it is sent: nothing typed is no value, and spaces around it are none. */
const plain = (person: ContactPerson): ContactPerson => ({
  ...person,
  name: person.name.trim(),
  ...{ title: person.title?.trim() || null, phone: person.phone?.trim() || null },
  email: person.email?.trim() || null,
});
const inOrder = (parts: readonly Line[]): Line[] => lines.filter((line) => parts.includes(line));

/** What differs from the directory the draft is based on. */
export function changeOf(base: Draft, draft: Draft): UnitContactsChange {
  const people = draft.people.map(plain);
  return {
    ...Object.fromEntries(
      lines
        .filter((line) => draft[line].trim() !== base[line])
        .map((line) => [line, draft[line].trim() || null]),
    ),
    ...(!same(inOrder(draft.publicParts), inOrder(base.publicParts)) && {
      publicParts: inOrder(draft.publicParts),
    }),
    ...(!same(people, base.people) && { people }),
  };
}

export interface Merged {
  draft: Draft;
  /** Where both wrote something else. */
  conflicts: Place[];
}

/** The draft over what somebody else saved meanwhile: theirs where nothing was typed, and what was typed everywhere else. */
export function merge(base: Draft, draft: Draft, theirs: Draft): Merged {
  const mine = changeOf(base, draft);
  const others = changeOf(base, theirs);
  const conflicts: Place[] = [...lines, 'people' as const].filter(
    (place) => place in mine && place in others && !same(mine[place], others[place]),
  );
  const merged: Draft = {
    ...theirs,
    ...Object.fromEntries(lines.filter((line) => line in mine).map((line) => [line, draft[line]])),
    ...('publicParts' in mine && { publicParts: draft.publicParts }),
    ...('people' in mine && { people: draft.people }),
  };
  return { draft: merged, conflicts };
}

/** What is wrong before anything is sent, by the name of its field. */
export type Fault = 'mailbox' | 'phone' | 'website' | 'name' | 'email';
const mailbox = /^[^\s@<>,;]{1,64}@([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,24}$/i;
const telephone = /^[+(]?\d([ .()/-]*\d){5,19}$/;
const website = /^https?:\/\/[^\s/]+\.\S+$/;

export function faultsOf(draft: Draft): Map<string, Fault> {
  const faults = new Map<string, Fault>();
  const look = (field: string, typed: string | null, rule: RegExp, fault: Fault): void => {
    if (typed?.trim() && !rule.test(typed.trim())) faults.set(field, fault);
  };
  look('mailbox', draft.mailbox, mailbox, 'mailbox');
  look('phone', draft.phone, telephone, 'phone');
  look('website', draft.website, website, 'website');
  for (const [index, { name, phone, email }] of draft.people.entries()) {
    if (!name.trim()) faults.set(`name-${index}`, 'name');
    look(`phone-${index}`, phone, telephone, 'phone');
    look(`email-${index}`, email, mailbox, 'email');
  }
  return faults;
}
