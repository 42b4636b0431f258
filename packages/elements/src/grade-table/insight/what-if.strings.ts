import { defineStrings } from '../../shared/strings.ts';

/** Trying marks out for one pupil. */
const vi = {
  trialTitle: (pupil: string) => `Thử điểm: ${pupil}`,
  trialNote: 'Chỉ là phép thử trên màn hình: không ghi vào sổ, không ai khác thấy, đóng lại là hết.',
  trialMarks: 'Điểm thử',
  trialBad: (column: string, text: string) => `${column}: “${text}” chưa phải là điểm.`,
  trialNow: (name: string, value: string) => `${name} trong sổ: ${value}`,
  trialThen: (name: string, value: string) => `${name} khi thử: ${value}`,
  trialProvisional: (value: string) => `tạm tính ${value}`,
  trialNone: 'chưa có',
  trialNear: (by: string, aim: string, level: string) =>
    `Còn ${by} nữa là ${aim}${level ? `, ngưỡng mức ${level}` : ''}.`,
  trialWhy: 'Vì sao',
  trialNeeds: 'Cần bao nhiêu',
  trialNeedsAt: 'Ở bài',
  trialAim: 'Ngưỡng',
  trialColumn: (name: string, where: string) => `${name}: ${where} cần`,
  trialFrom: (mark: string) => `từ ${mark}`,
  trialReached: 'đã đạt',
  trialOut: 'ngoài tầm',
  trialAny: 'điểm nào cũng đạt',
  trialSecond: 'học kì II',
  trialReset: 'Bỏ thử, về điểm trong sổ',
  closePanel: 'Đóng',
};

export type WhatIfDictionary = typeof vi;

export const whatIfStrings = defineStrings(vi, {
  trialTitle: (pupil) => `Try marks out: ${pupil}`,
  trialNote: 'A trial on this screen only: nothing is written, nobody else sees it, closing ends it.',
  trialMarks: 'Marks to try',
  trialBad: (column, text) => `${column}: “${text}” is no mark.`,
  trialNow: (name, value) => `${name} as it is: ${value}`,
  trialThen: (name, value) => `${name} in the trial: ${value}`,
  trialProvisional: (value) => `provisionally ${value}`,
  trialNone: 'none yet',
  trialNear: (by, aim, level) => `${by} short of ${aim}${level ? `, the threshold of ${level}` : ''}.`,
  trialWhy: 'Why',
  trialNeeds: 'What is needed',
  trialNeedsAt: 'In',
  trialAim: 'Threshold',
  trialColumn: (name, where) => `${name}: needed in ${where}`,
  trialFrom: (mark) => `from ${mark}`,
  trialReached: 'reached',
  trialOut: 'out of reach',
  trialAny: 'any mark will do',
  trialSecond: 'term II',
  trialReset: 'Back to the marks as they are',
  closePanel: 'Close',
});
