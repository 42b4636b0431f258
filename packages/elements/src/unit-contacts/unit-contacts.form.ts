import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { duties, lines, type Draft, type Fault, type Line, type Place } from './unit-contacts.draft.ts';
import type { ContactPerson } from './unit-contacts.source.ts';
import type { UnitContactsDictionary } from './unit-contacts.strings.ts';

export interface ContactsForm {
  readonly t: UnitContactsDictionary;
  readonly draft: Draft;
  /** What stands at the central system, at the places where both wrote. */
  readonly theirs: Draft;
  readonly conflicts: readonly Place[];
  readonly faults: ReadonlyMap<string, Fault>;
  readonly sending: boolean;
  readonly failure: string | undefined;
  onChange(change: Partial<Draft>): void;
  onTakeTheirs(place: Place): void;
  onAdd(): void;
  onRemove(index: number): void;
  onSave(): void;
  onCancel(): void;
}

export function renderContactsForm(form: ContactsForm): TemplateResult {
  const { t, draft, sending } = form;
  const submit = (event: Event): void => {
    event.preventDefault();
    form.onSave();
  };
  return html`<form class="form" novalidate @submit=${submit}>
    <fieldset>
      <legend>${t.unit}</legend>
      <div class="pair">${lines.map((line) => renderLine(line, form))}</div>
    </fieldset>
    ${draft.people.map((person, index) => renderPerson(person, index, form))}
    ${
      form.conflicts.includes('people')
        ? renderTheirs('people', form.theirs.people.map(({ name }) => name).join(', '), form)
        : nothing
    }
    <p class="hint">${t.privacy}</p>
    <div class="acts">
      <button
        class="button add"
        type="button"
        ?disabled=${draft.people.length >= mostPeople}
        @click=${form.onAdd}
      >
        ${t.add}
      </button>
    </div>
    <div role="alert">${form.failure ? html`<p class="error">${form.failure}</p>` : nothing}</div>
    <div class="acts">
      <button class="button primary" aria-disabled=${sending ? 'true' : nothing}>
        ${sending ? t.saving : t.save}
      </button>
      <button class="button quiet cancel" type="button" @click=${form.onCancel}>${t.cancel}</button>
    </div>
  </form>`;
}

/** As the central system takes them. */
const mostPeople = 40;
const longest = { email: 200, tel: 40, url: 300, text: 100 } as const;

interface Field {
  id: string;
  label: string;
  value: string;
  type?: 'email' | 'tel' | 'url' | 'text';
  onInput(value: string): void;
}

function renderField(
  { id, label, value, type = 'text', onInput }: Field,
  { faults, t }: ContactsForm,
): TemplateResult {
  const fault = faults.get(id);
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <input
      class="input"
      id=${id}
      type=${type}
      maxlength=${id === 'address' ? 300 : longest[type]}
      autocomplete="off"
      aria-invalid=${fault ? 'true' : 'false'}
      aria-describedby="${id}-error"
      .value=${live(value)}
      @input=${(event: Event) => onInput((event.target as HTMLInputElement).value)}
    />
    <p class="error" id="${id}-error">${fault ? t[`fault_${fault}`] : ''}</p>
  </div>`;
}

const types = { mailbox: 'email', phone: 'tel', address: 'text', website: 'url' } as const;

function renderLine(line: Line, form: ContactsForm): TemplateResult {
  const { draft, t } = form;
  const parts = draft.publicParts;
  const toggle = (checked: boolean): void =>
    form.onChange({ publicParts: checked ? [...parts, line] : parts.filter((part) => part !== line) });
  return html`<div class="line">
    ${renderField(
      {
        ...{ id: line, label: t[line], value: draft[line], type: types[line] },
        onInput: (value) => form.onChange({ [line]: value }),
      },
      form,
    )}
    ${renderPublic(`${t.makePublic}: ${t[line]}`, parts.includes(line), t, toggle)}
    ${form.conflicts.includes(line) ? renderTheirs(line, form.theirs[line] || t.none, form) : nothing}
  </div>`;
}

function renderPublic(
  label: string,
  checked: boolean,
  t: UnitContactsDictionary,
  onToggle: (checked: boolean) => void,
): TemplateResult {
  return html`<label class="choice">
    <input
      class="check"
      type="checkbox"
      aria-label=${label}
      .checked=${live(checked)}
      @change=${(event: Event) => onToggle((event.target as HTMLInputElement).checked)}
    />
    <span>${t.makePublic}</span>
  </label>`;
}

function renderTheirs(place: Place, value: string, { t, onTakeTheirs }: ContactsForm): TemplateResult {
  return html`<div class="theirs" data-place=${place}>
    <p>${t.theirs(value)}</p>
    <button class="button quiet" type="button" @click=${() => onTakeTheirs(place)}>${t.takeTheirs}</button>
  </div>`;
}

function renderPerson(person: ContactPerson, index: number, form: ContactsForm): TemplateResult {
  const { t, draft } = form;
  const change = (part: Partial<ContactPerson>): void =>
    form.onChange({ people: draft.people.map((each, at) => (at === index ? { ...each, ...part } : each)) });
  const field = (
    name: 'name' | 'title' | 'phone' | 'email',
    type: NonNullable<Field['type']> = 'text',
  ): TemplateResult =>
    renderField(
      {
        ...{ id: `${name}-${index}`, label: t[name], value: person[name] ?? '', type },
        onInput: (value) => change({ [name]: value }),
      },
      form,
    );
  return html`<fieldset>
    <legend>${t.person(index + 1)}</legend>
    <div class="pair">
      ${field('name')}
      <div class="field">
        <label for="duty-${index}">${t.duty}</label>
        <select
          class="input"
          id="duty-${index}"
          .value=${live(person.duty)}
          @change=${(event: Event) => change({ duty: (event.target as HTMLSelectElement).value as ContactPerson['duty'] })}
        >
          ${duties.map((duty) => html`<option value=${duty} ?selected=${duty === person.duty}>${t[duty]}</option>`)}
        </select>
      </div>
      ${field('phone', 'tel')} ${field('email', 'email')} ${field('title')}
    </div>
    <div class="acts">
      ${renderPublic(`${t.makePublic}: ${person.name}`, person.public, t, (checked) => change({ public: checked }))}
      <button
        class="button quiet"
        type="button"
        aria-label=${t.removeNamed(person.name)}
        @click=${() => form.onRemove(index)}
      >
        ${t.remove}
      </button>
    </div>
  </fieldset>`;
}
