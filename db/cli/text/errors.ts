import type { ErrorCode, ErrorDetail } from '#contract';
import { inputRules } from './input-rules.ts';
import { bagFaults, packedFaults } from './packages.ts';

type Table = { readonly [C in ErrorCode]: (detail: Extract<ErrorDetail, { code: C }>) => string };

const nameRules = {
  traversal: 'chứa đường dẫn',
  reserved: 'trùng tên dành riêng của Windows',
  too_long: 'quá dài',
  empty: 'để trống',
  control: 'chứa ký tự điều khiển',
} as const;

const folderRules = {
  reserved: 'trong đường dẫn có tên dành riêng của Windows',
  characters: 'trong đường dẫn có ký tự Windows không cho dùng',
  trailing: 'trong đường dẫn có tên kết thúc bằng dấu chấm hoặc dấu cách',
  too_long: 'đường dẫn quá dài',
} as const;

const ruleFaults = {
  not_rules: 'không phải tệp quy tắc của Tàng Thư',
  unknown_field: 'có mục lạ',
  field: 'có giá trị không đúng',
  overlap: 'hai bản của một quy tắc cùng hiệu lực trong một ngày',
  signature: 'dấu kiểm của phiên bản không khớp',
  version_taken: 'phiên bản này đã có với nội dung khác',
  older_version: 'phiên bản này cũ hơn bản đang dùng',
} as const;

const blocks: Readonly<Record<string, string>> = {
  secret: 'có tài liệu mật chưa giải mật',
  file_missing: 'thiếu tệp gốc',
  dossier_double: 'hai hồ sơ trùng số, ký hiệu',
  no_title: 'có mục chưa có tiêu đề',
  no_retention: 'có hồ sơ chưa có thời hạn bảo quản',
};

const table: Table = {
  not_found: ({ entity, id }) => `Không tìm thấy ${entity} ${id}.`,
  conflict: () => 'Mục này vừa được người khác sửa. Bản của bạn chưa được ghi; hãy tải lại rồi sửa tiếp.',
  invalid_input: ({ issues }) =>
    `Dữ liệu chưa đúng: ${issues.map(({ path, rule }) => `${path}: ${inputRules[rule] ?? rule}`).join('; ')}.`,
  unknown_procedure: ({ procedure }) => `Không có lệnh gọi "${procedure}".`,
  not_allowed: ({ role }) => `Cần quyền "${role}" để làm việc này.`,
  read_only: () => 'Kho đang mở để xem, không ghi được.',
  in_use: ({ count }) => `Không xóa được vì còn ${count} chỗ đang dùng.`,
  cannot_undo: ({ reason }) =>
    reason === 'changed_since'
      ? 'Không hoàn tác được: dữ liệu đã được sửa tiếp sau đó.'
      : 'Không có việc nào để hoàn tác.',
  cancelled: () => 'Đã dừng theo yêu cầu. Những gì đã ghi xong vẫn được giữ.',
  not_yet: ({ what }) => `Chức năng "${what}" chưa có trong bản này.`,
  archive_locked: ({ holder, machine, since }) =>
    `Kho đang được ${holder || 'một người khác'} mở trên máy ${machine} từ ${since}. Hãy đóng cửa sổ đó, hoặc chỉ xem bằng info và search.`,
  archive_newer_than_app: ({ archive, app }) =>
    `Kho do bản mới hơn của chương trình tạo ra (phiên bản ${archive}, bản này đọc được đến ${app}). Kho được giữ nguyên; hãy cập nhật chương trình.`,
  archive_older_than_app: ({ archive, app }) =>
    `Kho do bản cũ hơn của chương trình ghi (phiên bản ${archive}, bản này dùng ${app}), chưa chỉ xem được. Kho được giữ nguyên; hãy mở kho bằng chương trình một lần, hoặc chạy verify: kho được giữ một bản như cũ trong thư mục backups rồi chuyển sang dạng mới. Kho nằm trên ổ chỉ đọc thì chép kho vào máy này trước.`,
  archive_damaged: ({ details }) =>
    `Cơ sở dữ liệu của kho bị hỏng (${details}). Không có gì bị thay đổi; hãy khôi phục từ bản sao lưu gần nhất.`,
  archive_foreign: () => 'Tệp archive.sqlite trong thư mục này không phải của Tàng Thư. Tệp được giữ nguyên.',
  archive_missing: ({ folder }) => `Không thấy kho lưu trữ nào trong ${folder}.`,
  archive_exists: ({ folder }) => `Trong ${folder} đã có một kho lưu trữ. Hãy chọn thư mục khác.`,
  folder_not_empty: ({ folder }) => `Thư mục ${folder} không trống. Hãy chọn thư mục mới hoặc trống.`,
  folder_not_writable: ({ folder }) =>
    `Không ghi được vào ${folder}. Hãy chọn thư mục khác hoặc kiểm tra quyền ghi.`,
  folder_on_network: ({ folder }) =>
    `Thư mục ${folder} nằm trên ổ mạng: kho đang ghi phải nằm trên ổ cứng của máy này. Chưa có gì thay đổi.`,
  folder_name_refused: ({ folder, rule }) =>
    `Không tạo được kho ở ${folder}: ${folderRules[rule]}. Chưa có gì thay đổi; hãy chọn thư mục khác.`,
  disk_full: () =>
    'Ổ đĩa đã đầy. Việc vừa làm chưa được ghi, dữ liệu cũ vẫn nguyên vẹn. Hãy dọn ổ đĩa rồi làm lại.',
  file_missing: ({ name }) => `Không thấy tệp "${name}".`,
  file_unreadable: ({ name }) => `Không đọc được tệp "${name}".`,
  file_changed: ({ name }) => `Tệp "${name}" bị thay đổi trong lúc nhận. Chưa ghi gì; hãy thử lại.`,
  file_name_refused: ({ name, rule }) => `Tên tệp "${name}" không nhận được: ${nameRules[rule]}.`,
  file_damaged: ({ name }) => `Tệp "${name}" bị hỏng, không xem được. Bản gốc vẫn được giữ nguyên.`,
  secret_refused: () => 'Văn bản mật không được kèm tệp; kho chỉ giữ thông tin mô tả.',
  import_refused: ({ line, field, rule, value }) =>
    `Dòng ${line}${field ? `, trường "${field}"` : ''}: ${inputRules[rule] ?? rule}${value ? ` ("${value}")` : ''}. Không có gì của tệp này được ghi vào kho.`,
  rule_file_refused: ({ reason, rule, field }) =>
    `Tệp quy tắc không nhận được: ${ruleFaults[reason]}${rule ? ` (quy tắc ${rule})` : ''}${field ? ` (${field})` : ''}. Bộ quy tắc đang dùng còn nguyên.`,
  template_refused: ({ file, tag, reason }) => {
    const what = {
      not_docx: `Không mở được mẫu "${file}": đây không phải tệp Word (.docx) còn nguyên vẹn.`,
      unknown_field: `Mẫu "${file}" có trường {${tag}} mà biểu mẫu này không có.`,
      syntax: `Mẫu "${file}" viết sai trường {${tag}}: thiếu dấu ngoặc hoặc thiếu chỗ đóng.`,
    }[reason];
    return `${what} Kho không bị thay đổi. Hãy sửa mẫu, hoặc bỏ nó ra khỏi thư mục templates của kho.`;
  },
  backup_damaged: ({ path }) =>
    `Bản sao lưu ${path} bị hỏng hoặc không đầy đủ. Kho đang dùng không bị ảnh hưởng.`,
  handover_blocked: ({ rule, count }) =>
    `Chưa giao được: còn ${count} chỗ phải sửa trước (${blocks[rule] ?? rule}). Chưa ghi gì. Sửa xong hãy xuất lại; nếu vẫn muốn giao, thêm --despite-findings.`,
  package_sender: ({ office, known, found }) =>
    `Gói của ${office} được ký bằng khóa khác lần trước (trước: ${known ?? 'không ký'}; gói này: ${found ?? 'không ký'}). Chưa nhận gì. Hãy hỏi lại đơn vị giao; nếu đúng là khóa mới, thêm --accept-key.`,
  package_unfinished: ({ reason, path }) => {
    const what = {
      disk_full: 'Ổ đĩa đã đầy giữa chừng. Hãy dọn bớt chỗ.',
      disk_gone: 'Mất liên lạc với ổ đĩa ghi gói: USB bị rút ra hoặc ổ hỏng. Hãy cắm lại.',
      not_writable: 'Ổ đĩa không cho ghi nữa. Hãy mở khóa ghi của ổ.',
      file_too_large:
        'Ổ đĩa không nhận tệp lớn như vậy (FAT32 chỉ nhận dưới 4 GB). Hãy dùng ổ exFAT hoặc NTFS.',
      held: 'Một chương trình khác đang giữ gói. Hãy đóng nó lại.',
    }[reason];
    return `${what} Gói CHƯA xong, chưa giao được; phần đã ghi nằm ở ${path}. Xuất lại vào đúng thư mục cũ thì ghi tiếp; không cần nữa thì xóa thư mục .part ấy. Kho không bị ảnh hưởng.`;
  },
  passphrase_gone: ({ path }) =>
    `Chương trình đã bị tắt khi gói chưa mã hóa xong; mật khẩu không được lưu ở đâu. Phần đã ghi, CHƯA mã hóa, còn ở ${path}. Xuất lại vào đúng thư mục ấy với --encrypt thì làm tiếp; không cần nữa thì xóa nó.`,
  passphrase_needed: ({ name }) =>
    `Gói ${name} được mã hóa. Hãy thêm --passphrase TỆP (dòng đầu là mật khẩu; - là gõ vào). Chưa nhận gì.`,
  passphrase_wrong: ({ name }) =>
    `Mật khẩu không mở được gói ${name}, hoặc đầu tệp đã hỏng, hoặc tệp mã hóa bằng khóa. Chưa nhận gì.`,
  packed_refused: ({ name, entry, reason }) =>
    `Không giải nén ${name}: ${packedFaults[reason]}${entry ? ` (${entry})` : ''}. Chưa nhận gì; phần đã giải nén đã xóa.`,
  program_damaged: ({ name }) =>
    `Chương trình thiếu tệp ${name} của chính nó: hãy cài lại Tàng Thư. Chưa ghi gì; kho không bị ảnh hưởng.`,
  package_damaged: ({ name, fault, count }) =>
    `Gói không nguyên vẹn: ${bagFaults[fault] ?? fault} (${name})${count > 1 ? `, và ${count - 1} lỗi khác` : ''}. Đừng dùng gói này; kho không bị ảnh hưởng.`,
  update_refused: ({ reason, installed, offered }) =>
    `Không nhận bản cập nhật ${offered} (đang dùng ${installed}): ${reason}. Chưa có gì được cài.`,
  core_stopped: () => 'Lõi của kho đã dừng đột ngột. Những gì đã lưu vẫn còn; hãy mở lại kho.',
  connection_lost: () => 'Mất liên lạc với chương trình.',
  internal: ({ incident }) => `Lỗi phần mềm. Mã sự cố: ${incident}. Những gì đã lưu vẫn còn.`,
};

/** An error in the office's language: what happened, what is safe, what to do. */
export function errorSentence<C extends ErrorCode>(detail: Extract<ErrorDetail, { code: C }>): string {
  return (table[detail.code] as (detail: ErrorDetail) => string)(detail);
}
