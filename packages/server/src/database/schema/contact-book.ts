import type { Generated } from 'kysely';
import type { Instant } from './columns.ts';

interface NoticesTable {
  school_id: string;
  id: string;
  class_id: string;
  pupil_id: string | null;
  author_id: string;
  title: string;
  body: string;
  acknowledge: Generated<boolean>;
  published_at: Instant;
}
interface NoticeAcknowledgementsTable {
  school_id: string;
  notice_id: string;
  pupil_id: string;
  account_id: string;
  acknowledged_at: Instant;
}

export interface ContactBookSchema {
  notices: NoticesTable;
  notice_acknowledgements: NoticeAcknowledgementsTable;
}
