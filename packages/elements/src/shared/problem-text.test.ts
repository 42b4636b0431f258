import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { requestIdOf } from './problem-code.ts';
import { problemText } from './problem-text.ts';

describe('problemText', () => {
  it('has a sentence for a code of the catalogue', () => {
    expect(problemText({ code: 'rate_limited' }, 'vi')).to.match(/^Gửi quá nhanh/);
    expect(problemText({ code: 'rate_limited' }, 'en')).to.match(/^Too many requests/);
  });

  it('tells no answer from a slow answer', () => {
    expect(problemText(new TypeError('Failed to fetch'), 'en')).to.match(/cannot be reached/);
    expect(problemText(new DOMException('late', 'TimeoutError'), 'en')).to.match(/too long/);
  });

  it('never shows an unknown code, server text or property of Object', () => {
    for (const error of [
      { code: 'brand_new', message: 'SELECT *' },
      { code: 'toString' },
      undefined,
      null,
      7,
    ]) {
      expect(problemText(error, 'vi')).to.match(/^Chưa làm được việc này/);
    }
  });

  it('quotes why a school or a feature rests, and nothing else the server says', () => {
    const detail = 'Đang đối chiếu điểm học kì I <b>';
    expect(problemText({ code: 'feature_frozen', detail }, 'vi')).to.match(
      /^Chức năng này đang tạm dừng\..+ Lí do: “Đang đối chiếu điểm học kì I <b>”$/,
    );
    expect(problemText({ code: 'school_frozen', detail: 'Moving house' }, 'en')).to.match(
      /rest for now.+ Reason: “Moving house”$/,
    );
    expect(problemText({ code: 'feature_frozen' }, 'vi')).not.to.contain('Lí do');
    expect(problemText({ code: 'permission_denied', detail }, 'vi')).not.to.contain('đối chiếu');
  });

  it('finds the request id', () => {
    expect(requestIdOf({ requestId: 'req-1' })).to.equal('req-1');
    expect(requestIdOf(new Error('x'))).to.equal(undefined);
  });
});
