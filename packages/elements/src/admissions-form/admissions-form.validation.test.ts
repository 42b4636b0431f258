import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { readBirthDate, toIso, todayInVietnam, toTyped } from './admissions-form.birth-date.ts';
import { compactId, isPersonalId, personalIdWarnings } from './admissions-form.personal-id.ts';
import {
  checkDraft,
  compactPhone,
  emptyDraft,
  fieldOf,
  tidy,
  type Draft,
} from './admissions-form.validation.ts';

const today = { year: 2026, month: 11, day: 22 };
const terms = {
  birthYears: { usual: 2016, earliest: 2013 },
  consent: { version: '2026-1', text: 'Tôi đồng ý.' },
};
const complete: Draft = {
  ...emptyDraft(),
  childName: '  Nguyễn Ngọc  Bảo Hân ',
  birthDate: '5/9/2016',
  sex: 'female',
  personalId: '0793 1601 2345',
  province: 'Thành phố Hồ Chí Minh',
  ward: 'Phường Bến Thành',
  street: '12/3 Lê Thị Riêng',
  guardianName: 'Nguyễn Văn Thành',
  relation: 'father',
  phone: '0903 123 456',
  consent: true,
};
const check = (change: Partial<Draft> = {}) => checkDraft({ ...complete, ...change }, terms, today);

describe('birth dates', () => {
  const read = (text: string) => {
    const reading = readBirthDate(text, today);
    return 'day' in reading ? toIso(reading.day) : reading.problem;
  };

  for (const text of [
    '05/09/2016',
    '5/9/2016',
    ' 5 / 9 / 2016 ',
    '5-9-2016',
    '5.9.2016',
    '5 9 2016',
    '05092016',
    '2016-09-05',
  ]) {
    it(`reads ${text}`, () => expect(read(text)).to.equal('2016-09-05'));
  }

  it('takes the day before the month', () => expect(read('05/12/2016')).to.equal('2016-12-05'));
  it('knows leap years', () => {
    expect(read('29/02/2016')).to.equal('2016-02-29');
    expect(read('29/02/2015')).to.equal('birthDateNoSuchDay');
  });

  for (const text of ['31/02/2016', '31/04/2016', '00/05/2016', '12/13/2016', '32012016']) {
    it(`knows no ${text}`, () => expect(read(text)).to.equal('birthDateNoSuchDay'));
  }
  for (const text of ['mùng 5 tháng 9', '5/9/16', '5/9', '592016', '05/09/20166']) {
    it(`does not guess ${text}`, () => expect(read(text)).to.equal('birthDateFormat'));
  }

  it('allows today and nothing after it', () => {
    expect(read('22/11/2026')).to.equal('2026-11-22');
    expect(read('23/11/2026')).to.equal('birthDateFuture');
  });
  it('catches a slip in the century', () => expect(read('05/09/1916')).to.equal('birthDateTooOld'));

  it('writes dd/MM/yyyy', () => expect(toTyped({ year: 2016, month: 9, day: 5 })).to.equal('05/09/2016'));
  it('knows the day in Vietnam', () => {
    expect(todayInVietnam(new Date('2026-12-31T17:30:00Z'))).to.deep.equal({ year: 2027, month: 1, day: 1 });
  });
});

describe('personal numbers', () => {
  it('takes twelve digits, however they are grouped', () => {
    expect(isPersonalId(compactId('079 316.012-345'))).to.equal(true);
    expect(isPersonalId('07931601234')).to.equal(false);
    expect(isPersonalId('07931601234A')).to.equal(false);
  });

  it('compares digit four with sex and century, digits five and six with the year', () => {
    const born = (sex: 'male' | 'female', birthYear: number) =>
      personalIdWarnings('079316012345', { sex, birthYear });
    expect(born('female', 2016)).to.deep.equal([]);
    expect(born('male', 2016)).to.deep.equal(['personalIdSex']);
    expect(born('female', 2015)).to.deep.equal(['personalIdYear']);
    expect(born('male', 1916)).to.deep.equal(['personalIdSex', 'personalIdYear']);
  });

  it('knows the last century and the next', () => {
    expect(personalIdWarnings('001099000001', { sex: 'male', birthYear: 1999 })).to.deep.equal([]);
    expect(personalIdWarnings('001401000001', { sex: 'male', birthYear: 2101 })).to.deep.equal([]);
  });

  it('says nothing while sex or year is unknown, and never compares the province', () => {
    expect(personalIdWarnings('079316012345', { sex: '', birthYear: undefined })).to.deep.equal([]);
    expect(personalIdWarnings('999316012345', { sex: 'female', birthYear: 2016 })).to.deep.equal([]);
  });
});

describe('the draft', () => {
  it('makes the application of the contract', () => {
    expect(check().input).to.deep.equal({
      child: {
        fullName: 'Nguyễn Ngọc Bảo Hân',
        birthDate: '2016-09-05',
        sex: 'female',
        personalId: '079316012345',
        residence: {
          province: 'Thành phố Hồ Chí Minh',
          ward: 'Phường Bến Thành',
          street: '12/3 Lê Thị Riêng',
        },
      },
      guardian: { fullName: 'Nguyễn Văn Thành', relation: 'father', phone: '0903123456' },
      consentVersion: '2026-1',
    });
  });

  it('adds what is optional only when it was typed', () => {
    const { input } = check({ previousSchool: 'Tiểu học Kim Đồng', email: ' thanh@vidu.vn ' });
    expect(input?.child.previousSchool).to.equal('Tiểu học Kim Đồng');
    expect(input?.guardian.email).to.equal('thanh@vidu.vn');
  });

  it('composes decomposed Vietnamese', () =>
    expect(tidy('Nguyễn'.normalize('NFD'))).to.equal('Nguyễn'.normalize('NFC')));

  it('never refuses a child without a number (F-15)', () => {
    const { errors, input } = check({ personalId: '', noPersonalId: true });
    expect(errors).to.deep.equal({});
    expect(input?.child.personalId).to.equal(null);
  });

  it('only warns of a number that does not match', () => {
    const { errors, warnings, input } = check({ sex: 'male' });
    expect(errors).to.deep.equal({});
    expect(warnings.personalId).to.deep.equal(['personalIdSex']);
    expect(input?.child.sex).to.equal('male');
  });

  for (const birthDate of ['05/09/2014', '05/09/2017', '05/09/2010']) {
    it(`asks the reason of a child born ${birthDate}, and then takes it (F-11)`, () => {
      expect(check({ birthDate }).outsideUsualAge).to.equal(true);
      expect(check({ birthDate }).errors).to.deep.equal({ ageReason: 'ageReasonMissing' });
      expect(check({ birthDate, ageReason: 'Cháu điều trị bệnh một năm.' }).input?.ageReason).to.equal(
        'Cháu điều trị bệnh một năm.',
      );
    });
  }

  it('sends no reason of a child of the usual age', () => {
    expect(check({ ageReason: 'gõ nhầm' }).input).not.to.have.property('ageReason');
  });

  it('names every field that is missing', () => {
    const { errors, input } = checkDraft(emptyDraft(), terms, today);
    expect(input).to.equal(undefined);
    expect(Object.keys(errors).sort()).to.deep.equal([
      'birthDate',
      'childName',
      'consent',
      'guardianName',
      'personalId',
      'phone',
      'province',
      'relation',
      'sex',
      'street',
      'ward',
    ]);
  });

  const wrong: [change: Partial<Draft>, field: string, issue: string][] = [
    [{ childName: 'A' }, 'childName', 'nameTooShort'],
    [{ childName: 'Nguyễn 7A1' }, 'childName', 'nameHasDigits'],
    [{ personalId: '12345' }, 'personalId', 'personalIdDigits'],
    [{ phone: '12345' }, 'phone', 'phoneFormat'],
    [{ email: 'thanh@' }, 'email', 'emailFormat'],
    [{ street: 'x'.repeat(201) }, 'street', 'tooLong'],
    [{ consent: false }, 'consent', 'consentMissing'],
  ];
  for (const [change, field, issue] of wrong) {
    it(`says ${issue}`, () => expect(check(change).errors).to.deep.equal({ [field]: issue }));
  }

  it('asks about a name of one word without refusing it', () => {
    const { errors, warnings } = check({ childName: 'Yơn' });
    expect(errors).to.deep.equal({});
    expect(warnings.childName).to.deep.equal(['nameSingleWord']);
  });

  it('reads the ways people write a telephone number', () => {
    expect(compactPhone('0903.123.456')).to.equal('0903123456');
    expect(compactPhone('+84 903 123 456')).to.equal('+84903123456');
    expect(compactPhone('84903123456')).to.equal('+84903123456');
    expect(compactPhone('+840903123456')).to.equal('+84903123456');
    expect(compactPhone('(028) 3823-1234')).to.equal('02838231234');
    expect(compactPhone('0841234567'), 'a mobile prefix, not the country').to.equal('0841234567');
  });

  it('finds the field of a pointer', () => {
    expect(fieldOf('/child/residence/ward')).to.equal('ward');
    expect(fieldOf('#/guardian/phone')).to.equal('phone');
    expect(fieldOf('/child')).to.equal(undefined);
  });
});
