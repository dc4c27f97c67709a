import type { CheckedLine, CheckReport, Finding, FindingReason } from '#contract';

const number = new Intl.NumberFormat('vi-VN');
const years = (list: readonly number[]): string => list.join(', ');

const reasons: Readonly<Record<FindingReason['code'], (reason: FindingReason) => string>> = {
  same_achievement: ({ years: list }) => `đã khen cho cùng thành tích (${years(list)})`,
  same_form_same_year: ({ years: list }) =>
    `đã có cùng hình thức cho năm ${years(list)}, thành tích chưa ghi rõ`,
  same_achievement_no_year: () => 'đã khen cho thành tích ghi giống, chưa rõ năm',
  listed_twice: () => 'có mặt hai lần trong danh sách',
  spelling_twin: ({ name }) => `trong danh sách có tên gần giống: ${name}`,
  namesake: ({ count }) =>
    `trong kho có ${count ?? 1} người cùng tên đã được khen, chưa rõ có phải người này`,
  namesake_other_year: () => 'trong kho có người cùng tên nhưng khác năm sinh',
  spelled_otherwise: ({ name }) => `có thể viết sai tên, trong kho là ${name}`,
  former_unit: ({ name }) => `đơn vị ghi theo tên cũ, nay là ${name}`,
  run_complete: ({ years: list }) => `kho có đủ các năm liên tục: ${years(list)}`,
  run_incomplete: ({ count, needed }) => `kho có ${count ?? 0}/${needed ?? 0} năm liên tục`,
  gap_years: ({ years: list }) => `giữa các năm liên tục chưa thấy năm ${years(list)}`,
  chain_complete: () => 'kho có đủ các lần khen làm căn cứ',
  chain_incomplete: ({ count, needed }) => `kho thấy ${count ?? 0}/${needed ?? 0} điều kiện`,
  not_a_basis: ({ count }) => `${count ?? 0} lần khen đột xuất, chuyên đề không tính làm căn cứ`,
  outside_authority: () => 'hình thức này không thấy trong thẩm quyền của người quyết định',
  money_differs: ({ amount }) => `theo hệ số là ${number.format(amount ?? 0)} đồng`,
  base_salary_unknown: () => 'chưa có mức lương cơ sở của ngày này',
  revoked_not_counted: ({ count }) => `${count ?? 0} lần khen đã bị hủy, không tính`,
  initiative_spent: ({ name }) => `sáng kiến đã dùng cho lần khen trước: ${name}`,
  lower_form_not_needed: () => 'chưa thấy hình thức thấp hơn trong kho; không bắt buộc phải có trước',
  rating_met: ({ name }) => `mức xếp loại của năm: ${name}`,
  rating_below: ({ name }) => `mức xếp loại của năm còn thấp hơn tiêu chuẩn: ${name}`,
  rating_unread: ({ name }) => `mức xếp loại chưa rõ: ${name}`,
  rating_unknown: ({ count }) => `${count ?? 0} dòng chưa có mức xếp loại của năm`,
  share_exceeded: ({ count, needed }) => `danh sách có ${count ?? 0} người, theo tỷ lệ tối đa ${needed ?? 0}`,
  share_unknown: ({ count }) => `danh sách có ${count ?? 0} người nhưng không có dòng nào để tính tỷ lệ`,
  members_counted: ({ count }) =>
    `thấy ${count ?? 0} thành viên đạt danh hiệu trong năm; cần so với số người của tập thể`,
  members_unknown: () => 'chưa thấy thành viên nào có danh hiệu của năm trong kho',
  once_per_class: ({ years: list }) => `đã khen cùng loại, cùng hạng (${years(list)})`,
  years_in_post: () => 'cần đối chiếu chức vụ và thời gian giữ chức vụ',
  anniversary_not_round: ({ count }) => `${count ?? 0} năm không phải năm tròn`,
  notice: () => '',
};

const outcomes: Readonly<Record<Finding['outcome'], string>> = {
  evidence: 'Có căn cứ trong kho',
  'to-check': 'Cần kiểm tra',
  'not-enough-data': 'Chưa đủ dữ liệu',
};
const marks: Readonly<Record<Finding['confidence'], string>> = {
  ...{ verified: '', derived: '', secondary: ' [theo nguồn thứ cấp]' },
  ...{ unconfirmed: ' [chưa đối chiếu văn bản]', unknown: ' [chưa rõ quy định]' },
};
const faults: Readonly<Record<NonNullable<CheckedLine['fault']>, string>> = {
  no_name: 'Không có tên',
  only_honorific: 'Chỉ có danh xưng, không có tên',
  one_word: 'Tên chỉ có một chữ',
  future_birth_year: 'Năm sinh ở tương lai, không dùng để đối chiếu',
};

/** A checked list as sentences: what holds for all of it, then every line that wants a look. */
export function checked({ on, ruleVersion, notices, lines }: CheckReport): string[] {
  const pointed = lines.filter(({ findings, fault }) => findings.length > 0 || fault !== null);
  return [
    `${number.format(lines.length)} dòng, ${number.format(pointed.length)} dòng có điều cần xem (quy tắc ${ruleVersion}, ngày ${on}).`,
    ...notices.map(({ source, text, confidence }) => `${text.vi} (${source})${marks[confidence]}`),
    ...pointed.flatMap(pointedLine),
  ];
}

const pointedLine = ({ line, name, fault, findings }: CheckedLine): string[] => [
  `${line}. ${name || '(không tên)'}`,
  ...(fault === null ? [] : [`   ${faults[fault]}.`]),
  ...findings.map(
    (finding) =>
      `   ${outcomes[finding.outcome]}: ${reasons[finding.reason.code](finding.reason)} — ${finding.rule}, ${finding.source}${marks[finding.confidence]}`,
  ),
];
