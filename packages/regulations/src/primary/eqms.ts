import type { CountForm } from './counts.ts';

/**
 * Counts that EQMS (phần mềm thống kê chất lượng giáo dục tiểu học) is known to ask for at each point of the year. The
 * official forms were not at hand: a department replaces this value by its own.
 */
export const eqmsForm: CountForm = {
  id: 'EQMS',
  tables: ['pupils', 'subjects', 'tests', 'competences', 'qualities', 'yearLevel', 'completion', 'award'],
  groups: [
    { id: 'all', flags: [] },
    { id: 'girls', flags: ['girl'] },
    { id: 'minority', flags: ['minority'] },
    { id: 'minorityGirls', flags: ['minority', 'girl'] },
    { id: 'disabled', flags: ['disabled'] },
    { id: 'combinedClass', flags: ['combinedClass'] },
  ],
  bands: [
    { id: '10', from: 100 },
    { id: '9', from: 90 },
    { id: '8', from: 80 },
    { id: '7', from: 70 },
    { id: '6', from: 60 },
    { id: '5', from: 50 },
    { id: 'under5', from: 0 },
  ],
};
