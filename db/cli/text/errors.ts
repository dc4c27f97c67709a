import type { ErrorCode, ErrorDetail } from '#contract';

type Table = { readonly [C in ErrorCode]: (detail: Extract<ErrorDetail, { code: C }>) => string };

const rules: Readonly<Record<string, string>> = {
  unknown_field: 'trường không có trong định dạng',
  unrecognized_keys: 'trường không có trong định dạng',
  date: 'ngày tháng không đọc được hoặc không có thật',
  not_json: 'không phải một đối tượng JSON',
  json: 'không phải một đối tượng JSON',
  no_name_column: 'không thấy cột họ và tên (name)',
  not_utf8: 'không phải chữ mã hóa theo UTF-8',
  duplicate: 'trùng với một dòng trước',
  points_nowhere: 'trỏ tới bản ghi không có trong tệp cũng như trong kho',
  outside: 'đường dẫn đi ra ngoài thư mục của tệp nhập',
  missing: 'không thấy tệp này',
  circular: 'trỏ vòng về chính nó',
  fixity: 'tệp khác với mã băm đã ghi',
  secret: 'văn bản mật không được kèm tệp',
  taken: 'mã này đã có trong kho',
  invalid_type: 'sai kiểu giá trị',
  invalid_union: 'sai dạng giá trị',
  too_big: 'quá dài hoặc quá lớn',
  too_small: 'bị bỏ trống hoặc quá nhỏ',
  invalid_value: 'giá trị không nằm trong danh sách cho phép',
  invalid_format: 'sai dạng',
};
const nameRules = {
  traversal: 'chứa đường dẫn',
  reserved: 'trùng tên dành riêng của Windows',
  too_long: 'quá dài',
  empty: 'để trống',
  control: 'chứa ký tự điều khiển',
} as const;

const ruleFaults = {
  not_rules: 'không phải tệp quy tắc của Tàng Thư',
  unknown_field: 'có mục lạ',
  field: 'có giá trị không đúng',
  overlap: 'hai bản của một quy tắc cùng hiệu lực trong một ngày',
  signature: 'dấu kiểm của phiên bản không khớp',
  version_taken: 'phiên bản này đã có với nội dung khác',
} as const;

const table: Table = {
  not_found: ({ entity, id }) => `Không tìm thấy ${entity} ${id}.`,
  conflict: () => 'Mục này vừa được người khác sửa. Bản của bạn chưa được ghi; hãy tải lại rồi sửa tiếp.',
  invalid_input: ({ issues }) =>
    `Dữ liệu chưa đúng: ${issues.map(({ path, rule }) => `${path}: ${rules[rule] ?? rule}`).join('; ')}.`,
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
  archive_damaged: ({ details }) =>
    `Cơ sở dữ liệu của kho bị hỏng (${details}). Không có gì bị thay đổi; hãy khôi phục từ bản sao lưu gần nhất.`,
  archive_foreign: () => 'Tệp archive.sqlite trong thư mục này không phải của Tàng Thư. Tệp được giữ nguyên.',
  archive_missing: ({ folder }) => `Không thấy kho lưu trữ nào trong ${folder}.`,
  archive_exists: ({ folder }) => `Trong ${folder} đã có một kho lưu trữ. Hãy chọn thư mục khác.`,
  folder_not_empty: ({ folder }) => `Thư mục ${folder} không trống. Hãy chọn thư mục mới hoặc trống.`,
  folder_not_writable: ({ folder }) =>
    `Không ghi được vào ${folder}. Hãy chọn thư mục khác hoặc kiểm tra quyền ghi.`,
  disk_full: () =>
    'Ổ đĩa đã đầy. Việc vừa làm chưa được ghi, dữ liệu cũ vẫn nguyên vẹn. Hãy dọn ổ đĩa rồi làm lại.',
  file_missing: ({ name }) => `Không thấy tệp "${name}".`,
  file_unreadable: ({ name }) => `Không đọc được tệp "${name}".`,
  file_changed: ({ name }) => `Tệp "${name}" bị thay đổi trong lúc nhận. Chưa ghi gì; hãy thử lại.`,
  file_name_refused: ({ name, rule }) => `Tên tệp "${name}" không nhận được: ${nameRules[rule]}.`,
  file_damaged: ({ name }) => `Tệp "${name}" bị hỏng, không xem được. Bản gốc vẫn được giữ nguyên.`,
  secret_refused: () => 'Văn bản mật không được kèm tệp; kho chỉ giữ thông tin mô tả.',
  import_refused: ({ line, field, rule, value }) =>
    `Dòng ${line}${field ? `, trường "${field}"` : ''}: ${rules[rule] ?? rule}${value ? ` ("${value}")` : ''}. Không có gì của tệp này được ghi vào kho.`,
  rule_file_refused: ({ reason, rule, field }) =>
    `Tệp quy tắc không nhận được: ${ruleFaults[reason]}${rule ? ` (quy tắc ${rule})` : ''}${field ? ` (${field})` : ''}. Bộ quy tắc đang dùng còn nguyên.`,
  backup_damaged: ({ path }) =>
    `Bản sao lưu ${path} bị hỏng hoặc không đầy đủ. Kho đang dùng không bị ảnh hưởng.`,
  core_stopped: () => 'Lõi của kho đã dừng đột ngột. Những gì đã lưu vẫn còn; hãy mở lại kho.',
  connection_lost: () => 'Mất liên lạc với chương trình.',
  internal: ({ incident }) => `Lỗi phần mềm. Mã sự cố: ${incident}. Những gì đã lưu vẫn còn.`,
};

/** An error in the office's language: what happened, what is safe, what to do. */
export function errorSentence<C extends ErrorCode>(detail: Extract<ErrorDetail, { code: C }>): string {
  return (table[detail.code] as (detail: ErrorDetail) => string)(detail);
}
