import { registerHandlers } from './register/handlers.ts';
import { certificationsHandlers } from './certifications/handlers.ts';
import { credentialsHandlers } from './credentials/handlers.ts';
import { grantsHandlers } from './grants/handlers.ts';
import { freezesHandlers } from './freezes/handlers.ts';

export const appsHandlers = {
  ...registerHandlers,
  ...certificationsHandlers,
  ...credentialsHandlers,
  ...grantsHandlers,
  ...freezesHandlers,
};
