/** A record named inside another one: its address, its id and what it is. */
export interface Ref<Type extends string> {
  href: string;
  sourcedId: string;
  type: Type;
}

/** Makes references; addresses are those of one school. */
export class Refs {
  readonly #school: string;

  constructor(baseUrl: string, schoolId: string) {
    this.#school = `${baseUrl}/v1/schools/${schoolId}/ims/oneroster`;
  }

  /** Of a collection, `rostering/v1p2/orgs`. */
  address(path: string): string {
    return `${this.#school}/${path}`;
  }

  readonly org = (id: string) => this.#ref('rostering/v1p2/orgs', 'org', id);
  readonly session = (id: string) => this.#ref('rostering/v1p2/academicSessions', 'academicSession', id);
  readonly course = (id: string) => this.#ref('rostering/v1p2/courses', 'course', id);
  readonly class = (id: string) => this.#ref('rostering/v1p2/classes', 'class', id);
  readonly user = (id: string) => this.#ref('rostering/v1p2/users', 'user', id);
  readonly category = (id: string) => this.#ref('gradebook/v1p2/categories', 'category', id);
  readonly lineItem = (id: string) => this.#ref('gradebook/v1p2/lineItems', 'lineItem', id);
  readonly scoreScale = (id: string) => this.#ref('gradebook/v1p2/scoreScales', 'scoreScale', id);

  #ref<Type extends string>(path: string, type: Type, sourcedId: string): Ref<Type> {
    return { href: `${this.address(path)}/${encodeURIComponent(sourcedId)}`, sourcedId, type };
  }
}
