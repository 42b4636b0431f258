import type { AppScope, NewRow } from '../database/schema.ts';
import { tokenId } from '../identity/credentials.ts';
import { demoAccount, demoAppSecret, demoOfficeKey, type DemoAccountKey } from './accounts.ts';
import { addDays } from './calendar.ts';
import type { Population } from './people.ts';
import type { World } from './world.ts';

/** Three vendors that do not exist, with an app each: one that asks for little, one for marks, one for far too much. */

type VendorKey = 'photoVendor' | 'examVendor' | 'messageVendor';

interface AppPlan {
  key: VendorKey;
  vendor: string;
  name: string;
  purpose: string;
  scopes: readonly [AppScope, reason: string][];
  retention: string;
  site: string;
  status: 'approved' | 'changesAsked';
  /** Days ago: handed in, decided upon. */
  days: readonly [number, number];
  decision: string;
  /** Cases of its certification: passed, failed, skipped. */
  cases?: readonly [number, number, number];
}

const plans: readonly AppPlan[] = [
  {
    key: 'photoVendor',
    vendor: 'Công ty TNHH Ảnh Học Đường Ví Dụ',
    name: 'Ngày Ảnh Thẻ',
    purpose: 'Xếp lịch chụp ảnh thẻ theo lớp, in tên dưới ảnh và trả ảnh cho từng lớp.',
    scopes: [
      ['registry.classes', 'Xếp lịch chụp và đóng gói ảnh theo từng lớp.'],
      ['registry.pupil-names', 'In tên dưới ảnh của từng em, theo thứ tự sổ.'],
    ],
    retention: 'Xóa ảnh và tên sau khi trả ảnh 30 ngày.',
    site: 'anh.vidu.example',
    status: 'approved',
    days: [75, 61],
    decision: 'Chỉ xin tên và lớp, đúng với việc nêu trong hồ sơ; báo cáo kiểm tra đạt.',
    cases: [14, 0, 0],
  },
  {
    key: 'examVendor',
    vendor: 'Công ty Cổ phần Khảo Thí Ví Dụ',
    name: 'Phổ Điểm',
    purpose: 'Vẽ phổ điểm theo lớp và môn để tổ chuyên môn xem lại đề kiểm tra.',
    scopes: [
      ['registry.classes', 'So sánh các lớp cùng khối.'],
      ['gradebook.read', 'Đọc điểm để vẽ phổ điểm, không cần tên học sinh.'],
    ],
    retention: 'Chỉ giữ số liệu tổng hợp; điểm từng em xóa trong ngày.',
    site: 'phodiem.vidu.example',
    status: 'approved',
    days: [120, 96],
    decision:
      'Đồng ý cho đọc điểm không kèm tên. Một mục kiểm tra chưa đạt, nhà cung cấp đã cam kết khắc phục.',
    cases: [12, 1, 1],
  },
  {
    key: 'messageVendor',
    vendor: 'Công ty TNHH Nhắn Tin Ví Dụ',
    name: 'Nhắn Tin Phụ Huynh',
    purpose: 'Gửi tin nhắn của nhà trường đến phụ huynh.',
    scopes: [
      ['registry.classes', 'Để biết các lớp của trường.'],
      ['registry.pupil-names', 'Để ghi tên học sinh vào tin nhắn.'],
      ['registry.pupil-codes', 'Để nối với dữ liệu sẵn có của công ty.'],
      ['registry.pupil-details', 'Để gửi lời chúc mừng sinh nhật.'],
      ['registry.staff-names', 'Để biết giáo viên nào gửi tin.'],
      ['gradebook.read', 'Để gửi điểm cho phụ huynh mỗi ngày.'],
      ['gradebook.write', 'Để giáo viên nhập điểm trong ứng dụng.'],
    ],
    retention: 'Giữ trong suốt thời gian hợp tác.',
    site: 'nhantin.vidu.example',
    status: 'changesAsked',
    days: [20, 6],
    decision:
      'Hồ sơ xin ngày sinh, mã học sinh và quyền ghi điểm để gửi tin nhắn: không cần cho việc này. Bỏ bốn phạm vi đó, ' +
      'ghi rõ thời hạn xóa dữ liệu, rồi nộp lại.',
  },
];

/** Published in RFC 7515, appendix A.3: whoever likes signs with it, which is what a demo is for. */
const certificationKey = {
  ...{ kty: 'EC', crv: 'P-256', x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU' },
  y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
} as const;

export function addVendors(world: World, people: Population, origins: readonly string[]): void {
  const authority_id = world.id('authority', 'department');
  const officer = world.id('account', 'departmentOfficer');
  world.add('office_keys', {
    ...{ key: demoOfficeKey, authority_id, label: 'Trang thẩm định ứng dụng của Sở', origins: [...origins] },
    ...{ created_at: world.daysAgo(150, '08:00'), revoked_at: null },
  });
  for (const [index, plan] of plans.entries()) {
    const account = addMember(world, people, plan, { authority_id, tax_code: `000000000${index + 1}` });
    const { key, days, status } = plan;
    const id = appId(world, key);
    const { x, y } = certificationKey;
    world.add('apps', {
      ...{ id, authority_id, vendor_id: world.id('vendor', key), name: plan.name, purpose: plan.purpose },
      scopes: plan.scopes.map(([scope, reason]) => ({ scope, reason })) as never,
      ...{ data_location: 'Việt Nam, trung tâm dữ liệu của nhà cung cấp', retention: plan.retention },
      ...{ contact_name: demoAccount(key).displayName, contact_email: `hotro@${plan.site}` },
      ...{ contact_phone: null, privacy_url: `https://${plan.site}/bao-mat`, status, version: 1 },
      certification_key: { kty: 'EC', crv: 'P-256', x, y } as never,
      ...{ registered_at: world.daysAgo(days[0], '09:10'), registered_by: account },
    });
    for (const [seq, kind, ago, account_id, reason] of [
      [1, 'submitted', days[0], account, null],
      [2, status, days[1], officer, plan.decision],
    ] as const)
      world.add('app_events', {
        ...{ app_id: id, seq, kind, at: world.daysAgo(ago, '09:10'), account_id, reason, app_version: 1 },
      });
    addCertification(world, plan);
  }
  const demoApp = appId(world, 'photoVendor');
  world.add('app_credentials', {
    ...{ app_id: demoApp, id: world.id('appCredential', 'photoVendor'), label: 'Máy chủ in ảnh' },
    ...{ secret_hash: tokenId(demoAppSecret), hint: demoAppSecret.slice(-4), last_used_at: null },
    ...{ created_at: world.daysAgo(58, '10:00'), created_by: world.id('account', 'photoVendor') },
    ...{ expires_at: world.daysAgo(-180, '10:00'), revoked_at: null },
  });
}

/** What the lower-secondary school lets the two approved apps read. */
export function addGrants(world: World, schoolId: string, classIds: readonly string[]): void {
  const [year = 0, month = 0] = world.today.split('-').map(Number);
  const endOfNextMonth = new Date(Date.UTC(year, month + 1, 0)).toISOString().slice(0, 10);
  const grant = (key: VendorKey, scopes: AppScope[], rest: Partial<NewRow<'grants'>>) =>
    world.add('grants', {
      ...{ school_id: schoolId, id: world.id('grant', key), app_id: appId(world, key), scopes },
      ...{ authority_id: world.id('authority', 'department'), class_ids: null, valid_until: world.today },
      ...{ valid_from: addDays(world.today, -40), granted_at: world.daysAgo(40, '08:20') },
      ...{ granted_by: world.id('account', 'principal'), revoked_at: null, revoked_by: null },
      ...{ revoke_reason: null, ...rest },
    });
  grant('photoVendor', ['registry.classes', 'registry.pupil-names'], {
    ...{ class_ids: [...classIds], valid_until: endOfNextMonth },
  });
  grant('examVendor', ['registry.classes', 'gradebook.read'], { valid_until: addDays(world.today, 10) });
}

export function appId(world: Pick<World, 'id'>, key: VendorKey): string {
  return world.id('app', key);
}

function addMember(
  world: World,
  people: Population,
  { key, vendor }: AppPlan,
  of: { authority_id: string; tax_code: string },
): string {
  const { username, displayName } = demoAccount(key satisfies DemoAccountKey);
  const vendor_id = world.id('vendor', key);
  const account_id = people.account(key, username, displayName);
  world.add('vendors', { id: vendor_id, name: vendor, address: 'Phường An Phú Đông, Tân Giang', ...of });
  world.add('vendor_members', { vendor_id, account_id, valid_from: '2026-01-01', valid_to: null });
  return account_id;
}

const checks = [
  ...[
    'Lấy mã truy cập',
    'Gửi đúng phạm vi',
    'Đọc đủ các trang',
    'Chờ khi bị giới hạn',
    'Thử lại khi lỗi mạng',
  ],
  ...[
    'Dừng khi bị thu hồi',
    'Không lưu mã trong trình duyệt',
    'Đổi mã bí mật không gián đoạn',
    'Đọc lỗi theo mã',
  ],
  ...[
    'Giữ số yêu cầu',
    'Bỏ qua mục lạ',
    'Chịu được múi giờ',
    'Chữ tiếng Việt tổ hợp',
    'Xóa dữ liệu đúng hạn',
  ],
];

/** As the suite would have handed it in. Nobody checks the signature again, so the demo's has none. */
function addCertification(world: World, { key, days, cases }: AppPlan): void {
  if (cases === undefined) return;
  const [passed, failed] = cases;
  const id = world.id('certification', key);
  const finished = world.daysAgo(days[0] - 2, '16:42');
  const report = {
    ...{ id, appId: appId(world, key), suite: 'lienthong-certify 0.1.0', contract: '0.1.0' },
    ...{ startedAt: world.daysAgo(days[0] - 2, '16:40').toISOString(), finishedAt: finished.toISOString() },
    cases: checks.map((title, index) => ({
      ...{ id: `muc-${index + 1}`, title },
      ...(index < passed
        ? { outcome: 'passed' as const }
        : index < passed + failed
          ? { outcome: 'failed' as const, detail: 'Ứng dụng bỏ qua trang cuối khi danh sách đổi giữa chừng.' }
          : { outcome: 'skipped' as const }),
    })),
  };
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  world.add('app_certifications', {
    ...{ app_id: report.appId, id, report: report as never, passed, failed },
    jws: `${part({ alg: 'ES256' })}.${part(report)}.${'A'.repeat(86)}`,
    ...{ finished_at: finished, received_at: world.daysAgo(days[0] - 2, '17:05') },
  });
}
