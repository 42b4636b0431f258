import type { FastifyInstance, RouteOptions } from 'fastify';
import type { ContractDocument } from './contract.ts';
import { sendProblem } from './errors.ts';
import { Problem } from './problem.ts';
import { leanResponses } from './serialisation.ts';

/** The contract without answers that need no serialiser: problem documents, written by hand (errors.ts), streams and files. */
export function routable(document: ContractDocument): object {
  const copy = structuredClone(document);
  for (const operation of Object.values(copy.paths).flatMap((methods) => Object.values(methods))) {
    delete operation.responses['default'];
    for (const response of Object.values(operation.responses)) {
      const json = response.content?.['application/json'];
      if (json === undefined) delete response.content;
      else response.content = { 'application/json': json };
    }
  }
  return copy;
}

export function tellOfWrites(route: RouteOptions, wrote: ((schoolId: string) => void) | undefined): void {
  route.onResponse = async ({ params }, reply) => {
    const { schoolId } = (params ?? {}) as { schoolId?: string };
    if (schoolId !== undefined && reply.statusCode < 300) wrote?.(schoolId);
  };
}

/** Query parameters the contract does not name are mistakes; a body is validated whatever its Content-Type says. */
export function tightenSchema(route: RouteOptions): void {
  const schema = route.schema as Record<string, unknown>;
  const query = (schema['querystring'] ?? { type: 'object', properties: {} }) as Record<string, unknown>;
  const headers = schema['headers'] as
    { properties: Record<string, unknown>; required?: string[] } | undefined;
  const { body: described, ...others } = schema;
  const body = (described as { content?: Record<string, { schema: unknown }> } | undefined)?.content;
  const json = body === undefined ? described : body['application/json']?.schema;
  route.schema = {
    ...others,
    querystring: { ...query, additionalProperties: false },
    ...(headers && { headers: lowerCase(headers) }),
    ...(json !== undefined && { body: json }),
    response: leanResponses(schema['response'] as Record<string, unknown>),
  };
}

/** Node gives every header in lower case, whatever the contract writes. */
function lowerCase({
  properties,
  required = [],
}: {
  properties: Record<string, unknown>;
  required?: string[];
}): object {
  const lowered = Object.entries(properties).map(([name, property]) => [name.toLowerCase(), property]);
  return {
    type: 'object',
    properties: Object.fromEntries(lowered),
    required: required.map((name) => name.toLowerCase()),
  };
}

export function answerOtherMethods(app: FastifyInstance, url: string, known: ReadonlySet<string>): void {
  const others = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((method) => !known.has(method));
  const allow = [...known].sort().join(', ');
  app.route({
    method: others,
    url,
    // Before the body is read: nobody has said what it would mean.
    onRequest: async (request, reply) =>
      sendProblem(request, reply.header('Allow', allow), new Problem('method_not_allowed')),
    handler: () => undefined,
  });
}
