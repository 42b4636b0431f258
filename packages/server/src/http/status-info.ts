import { problems } from '../generated/problems.ts';
import type { Language, Problem } from './problem.ts';

type Minor =
  | 'invalid_filter_field'
  | 'invalid_selection_field'
  | 'invaliddata'
  | 'unauthorisedrequest'
  | 'forbidden'
  | 'server_busy'
  | 'unknownobject'
  | 'internal_server_error';

const byStatus: Readonly<Record<number, Minor>> = {
  400: 'invaliddata',
  401: 'unauthorisedrequest',
  403: 'forbidden',
  404: 'unknownobject',
  422: 'invaliddata',
  429: 'server_busy',
  503: 'server_busy',
};

/** A problem in the words of OneRoster; what happened, and our own code, stand in the description. */
export function statusInfo(problem: Problem, language: Language): object {
  const places = (problem.errors ?? []).map(({ pointer, detail }) => ` ${pointer}: ${detail[language]}`);
  const { title } = problems[problem.code];
  return {
    imsx_codeMajor: 'failure',
    imsx_severity: 'error',
    imsx_description: `${title[language]}. ${problem.detail[language]}${places.join('')} (${problem.code})`,
    imsx_CodeMinor: {
      imsx_codeMinorField: [
        { imsx_codeMinorFieldName: 'TargetEndSystem', imsx_codeMinorFieldValue: minorOf(problem) },
      ],
    },
  };
}

function minorOf({ code, status }: Problem): Minor {
  if (code === 'filter_invalid') return 'invalid_filter_field';
  if (code === 'selection_invalid') return 'invalid_selection_field';
  return byStatus[status] ?? 'internal_server_error';
}
