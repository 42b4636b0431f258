import type { AppScope, NewRow } from '../database/schema.ts';
import { tokenId } from '../identity/credentials.ts';
import { demoAccount, demoAppSecret, demoOfficeKey, type DemoAccountKey } from './accounts.ts';
import { addDays } from './calendar.ts';
import type { Population } from './people.ts';
import type { World } from './world.ts';

/** Three vendors that do not exist: one asks for little, one for marks and waits with a second app, one for far too much. */

type VendorKey = 'photoVendor' | 'examVendor' | 'messageVendor';

const vendors: Record<VendorKey, string> = {
  photoVendor: 'Công ty TNHH Ảnh Học Đường Ví Dụ',
  examVendor: 'Công ty Cổ phần Khảo Thí Ví Dụ',
  messageVendor: 'Công ty TNHH Nhắn Tin Ví Dụ',
};

interface AppPlan {
  /** A vendor's first app goes by the vendor's key. */
  key: VendorKey | 'examPlanner';
  vendor: VendorKey;
  name: string;
  purpose: string;
  scopes: readonly [AppScope, reason: string][];
  retention: string;
  site: string;
  /** Days ago. */
  submitted: number;
  /** None yet: it waits for the officer. */
  decision?: { status: 'approved' | 'changesAsked'; ago: number; reason: string };
  /** Cases of its certification: passed, failed, skipped. */
  cases?: readonly [number, number, number];
}

const plans: readonly AppPlan[] = [
  {
    key: 'photoVendor',
    vendor: 'photoVendor',
    name: 'Ngày Ảnh Thẻ',
    purpose: 'Xếp lịch chụp ảnh thẻ theo lớp, in tên dưới ảnh và trả ảnh cho từng lớp.',
    scopes: [
      ['registry.classes', 'Xếp lịch chụp và đóng gói ảnh theo từng lớp.'],
      ['registry.pupil-names', 'In tên dưới ảnh của từng em, theo thứ tự sổ.'],
    ],
    retention: 'Xóa ảnh và tên sau khi trả ảnh 30 ngày.',
    site: 'anh.vidu.example',
    submitted: 75,
    decision: {
      ...{ status: 'approved', ago: 61 },
      reason: 'Chỉ xin tên và lớp, đúng với việc nêu trong hồ sơ; báo cáo kiểm tra đạt.',
    },
    cases: [14, 0, 0],
  },
  {
    key: 'examVendor',
    vendor: 'examVendor',
    name: 'Phổ Điểm',
    purpose: 'Vẽ phổ điểm theo lớp và môn để tổ chuyên môn xem lại đề kiểm tra.',
    scopes: [
      ['registry.classes', 'So sánh các lớp cùng khối.'],
      ['gradebook.read', 'Đọc điểm để vẽ phổ điểm, không cần tên học sinh.'],
    ],
    retention: 'Chỉ giữ số liệu tổng hợp; điểm từng em xóa trong ngày.',
    site: 'phodiem.vidu.example',
    submitted: 120,
    decision: {
      ...{ status: 'approved', ago: 96 },
      reason:
        'Đồng ý cho đọc điểm không kèm tên. Một mục kiểm tra chưa đạt, nhà cung cấp đã cam kết khắc phục.',
    },
    cases: [12, 1, 1],
  },
  {
    key: 'examPlanner',
    vendor: 'examVendor',
    name: 'Lịch Ra Đề',
    purpose: 'Phân công giáo viên ra đề và phản biện đề kiểm tra của từng khối.',
    scopes: [
      ['registry.classes', 'Biết khối nào có bao nhiêu lớp.'],
      ['registry.staff-names', 'Chọn người ra đề và người phản biện.'],
    ],
    retention: 'Xóa lịch và tên giáo viên khi năm học kết thúc.',
    site: 'phodiem.vidu.example',
    submitted: 9,
    cases: [13, 1, 0],
  },
  {
    key: 'messageVendor',
    vendor: 'messageVendor',
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
    submitted: 20,
    decision: {
      ...{ status: 'changesAsked', ago: 6 },
      reason:
        'Hồ sơ xin ngày sinh, mã học sinh và quyền ghi điểm để gửi tin nhắn: không cần cho việc này. Bỏ ba phạm vi đó, ' +
        'ghi rõ thời hạn xóa dữ liệu, rồi nộp lại.',
    },
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
  for (const [index, key] of (['photoVendor', 'examVendor', 'messageVendor'] as const).entries())
    addMember(world, people, key, { authority_id, tax_code: `000000000${index + 1}` });
  for (const plan of plans) {
    const { key, vendor, submitted, decision } = plan;
    const account = world.id('account', vendor);
    const id = appId(world, key);
    const { x, y } = certificationKey;
    world.add('apps', {
      ...{ id, authority_id, vendor_id: world.id('vendor', vendor), name: plan.name, purpose: plan.purpose },
      scopes: plan.scopes.map(([scope, reason]) => ({ scope, reason })) as never,
      ...{ data_location: 'Việt Nam, trung tâm dữ liệu của nhà cung cấp', retention: plan.retention },
      ...{ contact_name: demoAccount(vendor).displayName, contact_email: `hotro@${plan.site}` },
      ...{ contact_phone: null, privacy_url: `https://${plan.site}/bao-mat`, version: 1 },
      status: decision?.status ?? 'submitted',
      certification_key: { kty: 'EC', crv: 'P-256', x, y } as never,
      ...{ registered_at: world.daysAgo(submitted, '09:10'), registered_by: account },
    });
    const event = { app_id: id, app_version: 1 };
    world.add('app_events', {
      ...{ ...event, seq: 1, kind: 'submitted', at: world.daysAgo(submitted, '09:10') },
      ...{ account_id: account, reason: null },
    });
    if (decision)
      world.add('app_events', {
        ...{ ...event, seq: 2, kind: decision.status, at: world.daysAgo(decision.ago, '09:10') },
        ...{ account_id: officer, reason: decision.reason },
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

export function appId(world: Pick<World, 'id'>, key: AppPlan['key']): string {
  return world.id('app', key);
}

function addMember(
  world: World,
  people: Population,
  key: VendorKey,
  of: { authority_id: string; tax_code: string },
): void {
  const { username, displayName } = demoAccount(key satisfies DemoAccountKey);
  const vendor_id = world.id('vendor', key);
  const account_id = people.account(key, username, displayName);
  world.add('vendors', {
    id: vendor_id,
    name: vendors[key],
    address: 'Phường An Phú Đông, Tân Giang',
    ...of,
  });
  world.add('vendor_members', { vendor_id, account_id, valid_from: '2026-01-01', valid_to: null });
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
function addCertification(world: World, { key, submitted, cases }: AppPlan): void {
  if (cases === undefined) return;
  const [passed, failed] = cases;
  const id = world.id('certification', key);
  const finished = world.daysAgo(submitted - 2, '16:42');
  const report = {
    ...{ id, appId: appId(world, key), suite: 'lienthong-certify 0.1.0', contract: '0.1.0' },
    ...{ startedAt: world.daysAgo(submitted - 2, '16:40').toISOString(), finishedAt: finished.toISOString() },
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
    ...{ finished_at: finished, received_at: world.daysAgo(submitted - 2, '17:05') },
  });
}
