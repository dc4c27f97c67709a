import { type HandoverProfile, type HandoverProfiles, type HandoverResult, TakeInResult } from '#contract';
import type { BagFaultKind, BagWarningKind } from '../../blobs/bag/bag-fault.ts';
import type { AnyCheck } from '../../blobs/csip/check-any.ts';
import { inputRules } from './input-rules.ts';

const number = new Intl.NumberFormat('vi-VN');

const faultNames: Readonly<Record<BagFaultKind, string>> = {
  not_a_bag: 'không phải gói BagIt (thiếu bagit.txt)',
  version: 'phiên bản BagIt không đọc được',
  encoding: 'tệp không đúng bảng mã đã khai',
  declaration: 'bagit.txt sai dạng',
  bag_info: 'bag-info.txt có dòng sai dạng',
  no_payload: 'không có thư mục data',
  no_manifest: 'không có bảng kê nào đọc được',
  manifest_line: 'dòng sai dạng trong bảng kê',
  outside: 'đường dẫn dẫn ra ngoài gói',
  listed_twice: 'tệp được kê hai lần',
  missing: 'thiếu tệp',
  unlisted: 'tệp thừa, không có trong bảng kê',
  not_in_every_manifest: 'tệp không có trong mọi bảng kê',
  changed: 'tệp đã bị thay đổi',
  unreadable: 'không đọc được tệp',
  link: 'có liên kết thay cho tệp',
  oxum: 'tổng số tệp hoặc dung lượng không khớp',
  fetch: 'dòng không dùng được trong fetch.txt',
  signature: 'chữ ký không khớp',
  mets: 'METS.xml không đọc được hoặc không phải METS',
  no_checksum: 'tệp được kê trong METS mà không có mã băm đọc được',
  requirement: 'thiếu điều bắt buộc của E-ARK CSIP',
};
/** Outside of a bag nothing keeps the root of a submission package itself. */
const UNVOUCHED =
  'Chính METS.xml ở gốc gói không có mã băm nào giữ: so với gói BagIt đã ký thì mới biết nó còn nguyên.';

/** Faults of a package, for sentences about errors too. */
export const bagFaults: Readonly<Record<string, string>> = faultNames;

const warnings: Readonly<Record<BagWarningKind, string>> = {
  dot_slash: 'đường dẫn bắt đầu bằng ./',
  case_clash: 'hai tên chỉ khác nhau chữ hoa, chữ thường',
  normalisation_clash: 'hai cách viết Unicode của cùng một tên',
  byte_order_mark: 'tệp bắt đầu bằng dấu BOM',
  unknown_algorithm: 'bảng kê dùng thuật toán không biết',
  system_file: 'tệp của hệ điều hành',
  unlisted_tag_file: 'tệp ngoài data không có trong bảng kê',
};

export const handedOver = (made: HandoverResult): string[] => [
  `Đã xuất và đọc kiểm lại: ${made.path}`,
  `${number.format(made.entries)} mục, ${number.format(made.files)} tệp, ${number.format(made.bytes)} byte${made.volumes > 1 ? `, ${made.volumes} tập` : ''}.`,
  `Dấu vân khóa của đơn vị (báo cho bên nhận bằng đường khác): ${made.keyFingerprint}`,
];

/** Why a packed file is not unpacked. */
export const packedFaults = {
  not_packed: 'đây không phải tệp ZIP, tar hay age',
  damaged: 'tệp bị hỏng hoặc bị cắt cụt',
  outside: 'có tên tệp dẫn ra ngoài thư mục',
  link: 'có liên kết hay thiết bị, không phải tệp thường',
  name: 'có tên tệp mà Windows không nhận',
  clash: 'có hai tên là một trên máy khác (chỉ khác chữ hoa hay cách viết dấu)',
  too_large: 'giải nén ra lớn quá mức hợp lý so với tệp',
  too_many: 'có quá nhiều tệp',
  encrypted_zip: 'ZIP có mật khẩu; hãy giải nén trước, hoặc xin gói mã hóa bằng age',
} as const;

export const encryption = {
  encrypted: (bytes: number) =>
    `Gói đã mã hóa (age), ${number.format(bytes)} byte. Mở: age -d, rồi tar -xf. Mất mật khẩu là không mở được: báo mật khẩu cho bên nhận bằng đường khác.`,
  openGone: 'Thư mục chưa mã hóa đã xóa.',
  leftOpen: (folder: string) =>
    `Gói đã mã hóa xong, nhưng bản CHƯA mã hóa ở ${folder} đang bị giữ, chưa xóa được: hãy tự xóa.`,
  passphraseShort: (least: number) =>
    `Mật khẩu ở dòng đầu của tệp phải có ít nhất ${least} ký tự. Chưa ghi gì.`,
};

export const profiles = (all: readonly HandoverProfile[]): string[] =>
  all.map(({ id, label, note }) => `${id} · ${label.vi}${note.vi ? `: ${note.vi}` : ''}`);

/** Files of the office that were to be profiles and are none. */
export const profilesRefused = (refused: HandoverProfiles['refused']): string[] =>
  refused.flatMap(({ file, issues }) =>
    issues.map(
      ({ path, rule }) =>
        `Tệp kiểu xuất ${file} không dùng được${path === '' ? '' : `, ở ${path}`}: ${inputRules[rule] ?? rule}.`,
    ),
  );

export function packageChecked(check: AnyCheck): string[] {
  const { faults, files, bytes, signature, submissions, isBag } = check;
  if (faults.length > 0) return faults.map(({ kind, path }) => `${faultNames[kind]}: ${path}`);
  const signed =
    signature === null ? 'Gói không có chữ ký.' : `Chữ ký khớp, dấu vân khóa: ${signature.fingerprint}`;
  const sips = `${number.format(submissions)} gói nộp E-ARK SIP đúng như METS của chúng kê.`;
  const whole = `Gói nguyên vẹn: ${number.format(files)} tệp, ${number.format(bytes)} byte.`;
  if (submissions === 0) return [whole, signed];
  return isBag ? [whole, sips, signed] : [whole, sips, UNVOUCHED];
}

export const packageWarnings = ({ warnings: found }: AnyCheck): string[] =>
  found.map(({ kind, path }) => `Lưu ý, ${warnings[kind]}: ${path}`);

const becomes = ({ differentCount, replaced, keptBoth }: TakeInResult): string => {
  if (replaced + keptBoth === 0)
    return `${number.format(differentCount)} đã có nhưng khác (giữ bản trong kho)`;
  const kept = differentCount - replaced - keptBoth;
  return `${number.format(differentCount)} đã có nhưng khác (${number.format(kept)} giữ bản trong kho, ${number.format(replaced)} lấy bản của gói, ${number.format(keptBoth)} giữ cả hai)`;
};

/** What a package has brought, or would bring. */
export function takenIn(result: unknown): string[] {
  const told = TakeInResult.parse(result);
  const { batch, added, equal, matchedAgents, different, renamedFonds, sender } = told;
  return [
    `Gói của ${sender.office || '(không rõ đơn vị)'}, ${sender.fingerprint ? `dấu vân khóa ${sender.fingerprint}` : 'không có chữ ký'}.`,
    `${batch === null ? 'Sẽ thêm' : 'Đã thêm'} ${number.format(added)} bản ghi; ${number.format(equal)} đã có và giống hệt; ${becomes(told)}; ${number.format(matchedAgents)} người, đơn vị trùng khớp với danh bạ.`,
    ...renamedFonds.map(({ from, to }) => `Phông ${from} của gói thành ${to}, vì mã này đã có.`),
    ...different.map(
      ({ kind, title, id, fields }) =>
        `Khác: ${kind} · ${title} (${id}): ${fields.map(({ field }) => field).join(', ')}`,
    ),
    ...(batch === null ? [] : [`Lô: ${batch} (gỡ bằng: tangthu import --undo ${batch})`]),
  ];
}
