/** What an authority tells people when it lets a feature, or a school, rest. */
export const restingReason = 'Sở đang đối chiếu dữ liệu, dự kiến mở lại lúc 14 giờ hôm nay.';

/** The refusal as the SDK hands it on. */
export function resting(
  code: 'feature_frozen' | 'school_frozen' = 'feature_frozen',
  detail = restingReason,
): Error {
  return Object.assign(new Error(code), { code, status: 403, detail, requestId: 'req-9' });
}
