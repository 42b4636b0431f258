import { describe, expect, it } from 'vitest';
import { fixture } from '../testing/fixture.ts';
import { filtered, ids, useOneRoster, type Records, type Schemas } from '../testing/one-roster.ts';

const { school, pupils, pupilOf7A2 } = fixture;
const [an, binh, chau] = pupils;
const { app, roster, marks, withScopes } = useOneRoster();

type Users = Records<'users', Schemas['OneRosterUser']>;
const minor = (body: Schemas['OneRosterStatus']) =>
  body.imsx_CodeMinor.imsx_codeMinorField.map(({ imsx_codeMinorFieldValue: value }) => value);

describe('pages', () => {
  it('have a number of all records and lead on to each other', async () => {
    const seen: string[] = [];
    let path: string | undefined = 'students?limit=3&sort=givenName';
    while (path !== undefined) {
      const { body, headers }: Awaited<ReturnType<typeof roster<Users>>> = await roster<Users>(path);
      expect(headers['x-total-count']).toBe('4');
      seen.push(...body.users.map(({ givenName }) => givenName));
      const next =
        /<http:\/\/localhost:4000\/v1\/schools\/[^/]+\/ims\/oneroster\/rostering\/v1p2\/([^>]*)>; rel="next"/;
      path = next.exec(headers['link'] ?? '')?.[1];
    }
    expect(seen).toEqual(['An', 'Bình', 'Châu', 'Hân']);
  });

  it('of one class lead on within it', async () => {
    const { headers } = await roster(`classes/${fixture.class7A1}/students?limit=1`);
    expect(headers['x-total-count']).toBe('3');
    expect(headers['link']).toContain(
      `/rostering/v1p2/classes/${fixture.class7A1}/students?limit=1&offset=1>; rel="next"`,
    );
  });

  it('beyond the last are empty, and no larger than stated', async () => {
    const { body, headers } = await roster<Users>('students?offset=100');
    expect([body.users.length, headers['x-total-count']]).toEqual([0, '4']);
    for (const query of ['limit=0', 'limit=5001', 'limit=x', 'offset=-1', 'orderBy=up', 'page=2']) {
      const { status, body: refused } = await roster<Schemas['OneRosterStatus']>(`students?${query}`);
      expect([status, ...minor(refused)], query).toEqual([400, 'invaliddata']);
    }
  });

  it('are sorted either way, and what has no value comes last', async () => {
    const sorted = async (query: string) =>
      (await roster<Users>(`students?${query}`)).body.users.map(({ familyName }) => familyName);
    expect(await sorted('sort=familyName')).toEqual(['Lê', 'Phạm', 'Trần', 'Võ']);
    expect(await sorted('sort=familyName&orderBy=desc')).toEqual(['Võ', 'Trần', 'Phạm', 'Lê']);
    const { body } = await marks<Records<'results', Schemas['OneRosterResult']>>(
      'results?sort=score&orderBy=desc',
    );
    expect(body.results.map(({ score }) => score)).toEqual([8.3, 0, undefined, undefined, undefined]);
  });
});

describe('filters', () => {
  it.each([
    ["familyName='Trần'", [binh]],
    ["familyName!='Trần'", [an, chau, pupilOf7A2]],
    ["givenName>'B'", [binh, chau, pupilOf7A2]],
    ["givenName<='Bình'", [an, binh]],
    ["metadata.fullName~'thị'", [an]],
    ["metadata.fullName~'%'", []],
    ["familyName='Lê' OR familyName='Võ'", [an, pupilOf7A2]],
    ["familyName='Lê' AND givenName='Bình'", []],
    ["role='student' AND grades='7'", [an, binh, chau, pupilOf7A2]],
    ["roles.role='teacher'", []],
    ["grades~'6'", []],
    ["grades!='7'", []],
    ["dateLastModified>='2026-01-01'", [an, binh, chau, pupilOf7A2]],
    ["dateLastModified<'2001-01-01T00:00:00+07:00'", []],
    ["status='active'", [an, binh, chau, pupilOf7A2]],
  ])('%s', async (text, found) => {
    const { status, body, headers } = await roster<Users>(`students?${filtered(text)}`);
    expect(status).toBe(200);
    expect(ids(body.users)).toEqual([...found].sort());
    expect(headers['x-total-count']).toBe(String(found.length));
  });

  it.each([
    ...["nickname='An'", 'givenName=An', "dateLastModified>'yesterday'", "dateLastModified>'2026-02-30'"],
    ...["grades>'6'", "__proto__='x'", "constructor='x'", "birthDate='2014-03-15'"],
  ])('%s is refused in the words of the standard', async (text) => {
    const { status, body } = await roster<Schemas['OneRosterStatus']>(`students?${filtered(text)}`);
    expect(status).toBe(400);
    expect(body).toMatchObject({ imsx_codeMajor: 'failure', imsx_severity: 'error' });
    expect(minor(body)).toEqual(['invalid_filter_field']);
  });

  it('compare numbers as numbers', async () => {
    const by = async (text: string) =>
      (await marks<Records<'lineItems', unknown>>(`lineItems?${filtered(text)}`)).body.lineItems.length;
    expect(await by("metadata.weight>='1'")).toBeGreaterThan(0);
    expect(await by("metadata.weight>'10'")).toBe(0);
    expect((await marks(`lineItems?${filtered("metadata.weight='x'")}`)).status).toBe(400);
  });
});

describe('fields', () => {
  const inject = (path: string, authorization: string) =>
    app().app.inject({
      url: `/v1/schools/${school}/ims/oneroster/rostering/v1p2/${path}`,
      headers: { authorization },
    });

  it('are those that were asked for, of a page and of one record', async () => {
    const { headers } = await withScopes('registry.pupil-names');
    const page = await inject('students?fields=sourcedId,givenName&limit=1', headers.authorization);
    expect(page.json()).toEqual({ users: [{ sourcedId: an, givenName: 'An' }] });
    const one = await inject(`students/${an}?fields=familyName`, headers.authorization);
    expect(one.json()).toEqual({ user: { familyName: 'Lê' } });
    // A scope is not got by naming the field.
    const code = await inject(`students/${an}?fields=identifier,sourcedId`, headers.authorization);
    expect(code.json()).toEqual({ user: { sourcedId: an } });
  });

  it('that do not exist are refused, to sort by as well', async () => {
    for (const query of ['fields=nickname', 'fields=givenName,', 'sort=nickname', 'sort=constructor']) {
      const { status, body } = await roster<Schemas['OneRosterStatus']>(`students?${query}`);
      expect([status, ...minor(body)], query).toEqual([400, 'invalid_selection_field']);
    }
  });
});

describe('refusals', () => {
  it('have the status and the word of the standard, in English unless asked otherwise', async () => {
    const unknown = await roster<Schemas['OneRosterStatus']>('students/khong-co');
    expect([unknown.status, ...minor(unknown.body)]).toEqual([404, 'unknownobject']);
    expect(unknown.body.imsx_description).toMatch(/^Not found\..*\(not_found\)$/);
    const path = `/schools/${school}/ims/oneroster/rostering/v1p2/students`;
    const anonymous = await app().call<Schemas['OneRosterStatus']>('GET', path);
    expect([anonymous.status, ...minor(anonymous.body)]).toEqual([401, 'unauthorisedrequest']);
    expect(anonymous.headers['www-authenticate']).toContain('Bearer');
    const forbidden = await roster<Schemas['OneRosterStatus']>(
      'students',
      await withScopes('registry.classes'),
    );
    expect([forbidden.status, ...minor(forbidden.body)]).toEqual([403, 'forbidden']);
    const vietnamese = await app().call<Schemas['OneRosterStatus']>('GET', path, { language: 'vi' });
    expect(vietnamese.body.imsx_description).toMatch(/^Chưa đăng nhập/);
  });
});
