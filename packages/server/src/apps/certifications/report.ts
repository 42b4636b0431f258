import type { ErrorObject } from 'ajv';
import { compactVerify, decodeProtectedHeader, errors, importJWK } from 'jose';
import type { components } from '@lienthong/specs/schema';
import type { Row } from '../../database/schema.ts';
import { dereferenced, readContractDocument } from '../../http/contract.ts';
import { Problem, type Localized, type PlaceError } from '../../http/problem.ts';
import { createValidatorCompiler, refuseNul } from '../../http/validation.ts';
import { messageOf } from '../../http/validation-messages.ts';

type Report = components['schemas']['CertificationReport'];

const MINUTE = 60_000;
/** How far the clock of the machine that ran the suite may be ahead. */
const skew = 2 * MINUTE;
const oldest = 30 * 24 * 60 * MINUTE;

const document = readContractDocument();
const { version: spokenVersion } = (document as unknown as { info: { version: string } }).info;
const fits = createValidatorCompiler()({
  schema: dereferenced(document, { $ref: '#/components/schemas/CertificationReport' }),
  httpPart: 'body',
});

export interface CheckedReport {
  report: Report;
  passed: number;
  failed: number;
}

/** The report inside a JWS, once signature, form and facts are right; throws what exactly is not. */
export async function checkReport(
  jws: string,
  app: Pick<Row<'apps'>, 'id' | 'certification_key'>,
  now: Date,
): Promise<CheckedReport> {
  const report = readReport(await verified(jws, app.certification_key));
  const fault = faultOf(report, app.id, now);
  if (fault) throw invalid(fault);
  // What the suite says of itself is not asked: the cases are counted.
  const count = (wanted: Report['cases'][number]['outcome']) =>
    report.cases.filter(({ outcome }) => outcome === wanted).length;
  return { report, passed: count('passed'), failed: count('failed') };
}

async function verified(jws: string, jwk: components['schemas']['PublicKey'] | null): Promise<Uint8Array> {
  if (jwk === null)
    throw invalid({
      vi: 'Ứng dụng chưa đăng kí khóa kí báo cáo: gửi khóa công khai P-256 dạng JWK trong certificationKey khi sửa hồ sơ.',
      en: 'The app has no key for reports: register a public P-256 key as a JWK by updating the app (certificationKey).',
    });
  try {
    const { alg } = decodeProtectedHeader(jws);
    if (alg !== 'ES256')
      throw invalid({
        vi: 'Báo cáo phải được kí bằng ES256.',
        en: 'The report must be signed with ES256.',
      });
    const key = await importJWK({ ...jwk }, 'ES256');
    const { payload } = await compactVerify(jws, key, { algorithms: ['ES256'] });
    return payload;
  } catch (error) {
    if (error instanceof Problem) throw error;
    if (error instanceof errors.JWSSignatureVerificationFailed)
      throw invalid({
        vi: 'Chữ kí không khớp với khóa certificationKey của ứng dụng; kiểm tra khóa đã dùng để kí.',
        en: 'The signature does not fit the app’s certificationKey; check which key signed the report.',
      });
    throw invalid({
      vi: 'Không đọc được JWS: cần ba phần dạng rút gọn (RFC 7515), header có alg ES256.',
      en: 'The JWS cannot be read: three parts in compact form (RFC 7515), with alg ES256 in the header.',
    });
  }
}

function readReport(payload: Uint8Array): Report {
  let report: unknown;
  try {
    report = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload));
  } catch {
    throw invalid({ vi: 'Nội dung báo cáo không phải JSON.', en: 'The report is not JSON.' });
  }
  if (fits(report)) {
    refuseNul(report, '/jws');
    return report as Report;
  }
  throw invalid(
    { vi: 'Báo cáo thiếu hoặc sai vài mục.', en: 'The report lacks something or has it wrong.' },
    (fits.errors ?? []).slice(0, 50).map(placeOf),
  );
}

/** The body has one member; which place of the report is meant is said in words. */
function placeOf(error: ErrorObject): PlaceError {
  const { missingProperty, additionalProperty } = error.params as Record<string, string | undefined>;
  const member = missingProperty ?? additionalProperty;
  const place = member === undefined ? error.instancePath : `${error.instancePath}/${member.slice(0, 100)}`;
  const { vi, en } = messageOf(error);
  const at = place === '' ? '/' : place;
  return { pointer: '/jws', code: error.keyword, detail: { vi: `${at}: ${vi}`, en: `${at}: ${en}` } };
}

function faultOf(report: Report, appId: string, now: Date): Localized | undefined {
  if (report.appId !== appId)
    return {
      vi: `Báo cáo dành cho ứng dụng khác: appId phải là ${appId}.`,
      en: `The report is about another app: appId has to be ${appId}.`,
    };
  if (report.contract !== spokenVersion)
    return {
      vi: `Báo cáo theo hợp đồng ${report.contract}; hệ thống này dùng ${spokenVersion}. Cập nhật bộ kiểm tra rồi chạy lại.`,
      en: `The report is about contract ${report.contract}; this system speaks ${spokenVersion}. Update the suite and run it again.`,
    };
  const [started, finished] = [Date.parse(report.startedAt), Date.parse(report.finishedAt)];
  if (finished < started) return { vi: 'finishedAt trước startedAt.', en: 'finishedAt is before startedAt.' };
  if (finished > now.getTime() + skew)
    return {
      vi: 'finishedAt ở tương lai; chỉnh lại đồng hồ của máy chạy bộ kiểm tra.',
      en: 'finishedAt is in the future; set the clock of the machine that ran the suite.',
    };
  if (finished < now.getTime() - oldest)
    return {
      vi: 'Báo cáo đã quá 30 ngày; chạy lại bộ kiểm tra.',
      en: 'The report is older than 30 days; run the suite again.',
    };
  const ids = report.cases.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) < index);
  if (twice !== undefined)
    return { vi: `Mục kiểm tra ${twice} có hai lần.`, en: `The case ${twice} is there twice.` };
  return undefined;
}

export function invalid(detail: Localized, places: PlaceError[] = []): Problem {
  return new Problem('certification_invalid', { detail, ...(places.length > 0 && { errors: places }) });
}
