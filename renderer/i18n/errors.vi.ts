import type { ErrorSentences } from './error-sentences.ts';
import { packageErrorsVi } from './package-errors.vi.ts';
import { vi } from './vi/index.ts';

const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 ** 2)} MB`;
const SAFE = 'Những gì đã lưu vẫn còn nguyên.';

/** Each failure told in three parts: what happened, what is safe, what to do. */
export const errorsVi: ErrorSentences = {
  not_found: ({ entity }) => ({
    what: `Không còn ${vi.kinds.entity[entity]} này trong kho.`,
    safe: 'Có thể mục vừa bị xóa ở cửa sổ khác; mục bị xóa nằm trong thùng rác 30 ngày.',
    next: 'Quay lại danh sách, hoặc xem trong thùng rác.',
  }),
  conflict: () => ({
    what: 'Mục này vừa được sửa ở nơi khác.',
    safe: 'Cả hai bản đều còn nguyên.',
    next: 'So sánh hai bản rồi chọn giữ ô nào.',
  }),
  invalid_input: ({ issues }) => ({
    what: `Có ${issues.length} ô chưa đúng.`,
    safe: 'Chưa có gì bị thay đổi; bản nháp vẫn được giữ.',
    next: 'Xem các ô có dòng báo lỗi, sửa rồi lưu lại.',
  }),
  unknown_procedure: () => ({
    what: 'Cửa sổ này thuộc phiên bản khác với phần giữ kho.',
    safe: SAFE,
    next: 'Đóng Tàng Thư rồi mở lại.',
  }),
  not_allowed: () => ({
    what: 'Bạn không có quyền làm việc này.',
    safe: 'Chưa có gì bị thay đổi.',
    next: 'Nhờ người phụ trách lưu trữ làm giúp.',
  }),
  read_only: () => ({
    what: 'Kho đang mở để đọc nên không sửa được.',
    safe: SAFE,
    next: 'Đóng cửa sổ đang giữ kho ở nơi khác, rồi mở lại kho này.',
  }),
  in_use: ({ entity, count }) => ({
    what: `Chưa xóa được ${vi.kinds.entity[entity]} này vì còn ${count} chỗ dùng đến.`,
    safe: 'Chưa có gì bị thay đổi.',
    next: 'Gỡ ở những chỗ đó trước, hoặc chỉ ẩn đi.',
  }),
  cannot_undo: ({ reason }) => ({
    what: {
      nothing: 'Không có việc gì để hoàn tác.',
      changed_since: 'Không hoàn tác được vì sau đó mục đã được sửa tiếp.',
      not_undoable: 'Việc này không hoàn tác được.',
    }[reason],
    safe: SAFE,
    next: 'Mở lịch sử của mục để lấy lại nội dung cũ.',
  }),
  cancelled: () => ({ what: 'Đã dừng theo yêu cầu.', safe: SAFE, next: 'Có thể làm lại bất cứ lúc nào.' }),
  not_yet: () => ({
    what: 'Phiên bản này chưa làm được việc đó.',
    safe: 'Chưa có gì bị thay đổi.',
    next: 'Chờ phiên bản sau.',
  }),
  archive_locked: ({ holder, machine, sameMachine }) => ({
    what: sameMachine
      ? `Kho đang mở ở một cửa sổ khác trên máy này (${holder}).`
      : `Kho đang được ${holder} mở trên máy ${machine}.`,
    safe: 'Mỗi lúc chỉ một nơi được ghi, để không mất việc của nhau.',
    next: 'Mở để đọc, hoặc chờ nơi kia đóng kho rồi mở lại.',
  }),
  archive_newer_than_app: ({ archive, app }) => ({
    what: `Kho này do phiên bản mới hơn ghi (kho ${archive}, phần mềm đọc được đến ${app}).`,
    safe: 'Kho không bị đụng đến.',
    next: 'Cài phiên bản Tàng Thư mới, hoặc mở một bản sao lưu cũ.',
  }),
  archive_older_than_app: ({ archive, app }) => ({
    what: `Kho này do phiên bản cũ hơn ghi (kho ${archive}, phần mềm này dùng ${app}), chưa mở để đọc được.`,
    safe: 'Kho không bị đụng đến.',
    next: 'Mở để ghi một lần: kho được giữ một bản như cũ trong thư mục backups rồi chuyển sang dạng mới. Kho nằm trên ổ chỉ đọc thì chép kho vào máy này trước.',
  }),
  archive_damaged: () => ({
    what: 'Tệp archive.sqlite bị hỏng.',
    safe: 'Tàng Thư không sửa và không ghi đè gì lên kho. Các tệp gốc nằm riêng trong thư mục blobs.',
    next: 'Mở để đọc phần còn đọc được, hoặc khôi phục từ bản sao lưu gần nhất.',
  }),
  archive_foreign: () => ({
    what: 'Tệp archive.sqlite trong thư mục này không phải kho của Tàng Thư.',
    safe: 'Tệp đó không bị đụng đến.',
    next: 'Chọn đúng thư mục kho, hoặc tạo kho mới ở thư mục khác.',
  }),
  archive_missing: ({ folder }) => ({
    what: `Không thấy kho trong thư mục ${folder}.`,
    safe: 'Không có gì bị thay đổi.',
    next: 'Cắm lại ổ đĩa hoặc USB chứa kho, hoặc chọn thư mục khác.',
  }),
  archive_exists: ({ folder }) => ({
    what: `Thư mục ${folder} đã có một kho.`,
    safe: 'Kho đó không bị đụng đến.',
    next: 'Mở kho đó, hoặc chọn thư mục khác để tạo kho mới.',
  }),
  folder_not_empty: ({ folder }) => ({
    what: `Thư mục ${folder} đã có tệp khác.`,
    safe: 'Các tệp đó không bị đụng đến.',
    next: 'Chọn một thư mục trống, hoặc gõ thêm tên một thư mục mới.',
  }),
  folder_not_writable: ({ folder }) => ({
    what: `Không được phép ghi vào thư mục ${folder}.`,
    safe: 'Không có gì bị thay đổi.',
    next: 'Chọn thư mục khác, ví dụ trong Tài liệu của bạn, hoặc nhờ người quản trị máy cấp quyền ghi.',
  }),
  folder_on_network: ({ folder }) => ({
    what: `Thư mục ${folder} nằm trên ổ mạng. Kho đang ghi không được để ở đó: mạng chập chờn là hỏng kho.`,
    safe: 'Không có gì bị thay đổi.',
    next: 'Chép kho sang ổ cứng của máy này rồi mở, hoặc mở để đọc. Ổ mạng nên dùng để giữ bản sao lưu.',
  }),
  folder_name_refused: ({ folder, rule }) => ({
    what: `Không tạo được kho ở ${folder}: ${
      {
        reserved: 'trong đường dẫn có tên Windows dành riêng cho thiết bị (CON, NUL, COM1…).',
        characters: 'trong đường dẫn có ký tự Windows không cho dùng.',
        trailing: 'trong đường dẫn có tên kết thúc bằng dấu chấm hoặc dấu cách, Windows sẽ tự bỏ đi.',
        too_long: 'đường dẫn quá dài, nhiều chương trình của Windows sẽ không mở được tệp trong kho.',
      }[rule]
    }`,
    safe: 'Không có gì bị thay đổi.',
    next: 'Chọn thư mục khác có tên ngắn, ví dụ D:\\TangThu.',
  }),
  disk_full: ({ neededBytes }) => ({
    what: neededBytes === null ? 'Ổ đĩa đã đầy.' : `Ổ đĩa đã đầy, cần thêm khoảng ${megabytes(neededBytes)}.`,
    safe: 'Những gì đã lưu trước đó vẫn còn nguyên; việc vừa rồi chưa được ghi.',
    next: 'Giải phóng chỗ trên ổ đĩa rồi làm lại.',
  }),
  file_missing: ({ name }) => ({
    what: `Không còn thấy tệp hay thư mục ${name}.`,
    safe: SAFE,
    next: 'Kiểm tra tệp còn ở chỗ cũ không, cắm lại USB hoặc thẻ nhớ, rồi thêm lại.',
  }),
  file_unreadable: ({ name }) => ({
    what: `Không đọc được tệp ${name}.`,
    safe: 'Tệp chưa được đưa vào kho; các tệp khác không sao.',
    next: 'Đóng chương trình đang mở tệp, cắm lại USB hoặc thẻ nhớ, rồi thêm lại.',
  }),
  file_changed: ({ name }) => ({
    what: `Tệp ${name} bị thay đổi trong lúc đang chép.`,
    safe: 'Tệp chưa được đưa vào kho.',
    next: 'Đóng chương trình đang ghi tệp rồi thêm lại.',
  }),
  file_name_refused: ({ name, rule }) => ({
    what: {
      traversal: `Tên tệp ${name} chỉ ra ngoài thư mục nên không nhận.`,
      reserved: `Tên tệp ${name} trùng tên thiết bị của Windows nên không nhận.`,
      too_long: 'Tên tệp quá dài.',
      empty: 'Tệp không có tên.',
      control: 'Tên tệp có ký tự điều khiển nên không nhận.',
    }[rule],
    safe: 'Tệp chưa được đưa vào kho.',
    next: 'Đổi tên tệp cho ngắn gọn, rõ ràng rồi thêm lại.',
  }),
  file_damaged: ({ name }) => ({
    what: `Tệp ${name} bị hỏng hoặc bị cắt dở, không xem trước được.`,
    safe: 'Bản gốc vẫn được giữ nguyên từng byte như khi nhận.',
    next: 'Nếu còn bản khác nguyên vẹn thì thêm bản đó vào.',
  }),
  secret_refused: () => ({
    what: 'Tài liệu có dấu mật không được đưa tệp vào kho này.',
    safe: 'Thông tin mô tả vẫn ghi được.',
    next: 'Chỉ ghi mô tả và nơi cất bản giấy, không kèm tệp.',
  }),
  import_refused: ({ line, field, value }) => ({
    what: `Dòng ${line}, cột ${field}: không nhận được giá trị “${value}”.`,
    safe: 'Chưa có dòng nào của lần nhập này được ghi vào kho.',
    next: 'Sửa dòng đó trong tệp rồi nhập lại cả tệp.',
  }),
  rule_file_refused: ({ reason, rule, field }) => ({
    what: {
      not_rules: 'Tệp này không phải tệp quy tắc của Tàng Thư.',
      unknown_field: `Tệp quy tắc có mục lạ “${field}”${rule ? ` ở quy tắc ${rule}` : ''}.`,
      field: `Mục “${field}”${rule ? ` của quy tắc ${rule}` : ''} có giá trị không đúng.`,
      overlap: `Quy tắc ${rule} có hai bản cùng hiệu lực trong một ngày.`,
      signature: `Dấu kiểm của phiên bản ${field} không khớp: tệp bị hỏng hoặc bị sửa sau khi phát hành.`,
      version_taken: `Phiên bản ${field} đã có trong kho với nội dung khác.`,
      older_version: `Tệp là phiên bản ${field}, cũ hơn bộ quy tắc đang dùng.`,
    }[reason],
    safe: 'Bộ quy tắc đang dùng còn nguyên, chưa có gì bị thay đổi.',
    next:
      reason === 'older_version'
        ? 'Muốn quay về bản cũ thì chọn trong các bản đã có; muốn cập nhật thì xin tệp mới hơn.'
        : 'Xin lại tệp từ nơi phát hành, rồi nhận lại.',
  }),
  template_refused: ({ file, tag, reason }) => ({
    what: {
      not_docx: `Không mở được mẫu "${file}": đây không phải tệp Word (.docx) còn nguyên vẹn.`,
      unknown_field: `Mẫu "${file}" có trường {${tag}} mà biểu mẫu này không có.`,
      syntax: `Mẫu "${file}" viết sai trường {${tag}}: thiếu dấu ngoặc hoặc thiếu chỗ đóng.`,
    }[reason],
    safe: 'Kho không bị thay đổi.',
    next: 'Sửa mẫu trong Word rồi lập lại, hoặc bỏ mẫu ra khỏi thư mục templates của kho để dùng mẫu có sẵn.',
  }),
  backup_damaged: ({ path }) => ({
    what: `Bản sao lưu ${path} bị hỏng.`,
    safe: 'Kho đang dùng không bị ảnh hưởng.',
    next: 'Chọn một bản sao lưu khác, và sao lưu lại ngay nếu kho đang dùng còn tốt.',
  }),
  handover_blocked: ({ count }) => ({
    what: `Chưa giao được: còn ${count} chỗ phải sửa trước.`,
    safe: 'Chưa ghi gì ra ngoài; kho còn nguyên.',
    next: 'Sửa các mục được nêu rồi xuất lại, hoặc chọn xuất dù còn lỗi.',
  }),
  ...packageErrorsVi,
  update_refused: ({ reason, installed, offered }) => ({
    what: {
      no_key:
        'Bản Tàng Thư này không nhận cập nhật từ tệp, vì chưa có khóa để kiểm chữ ký của bản phát hành.',
      no_manifest: 'Cạnh bộ cài không có tệp mô tả (.json) và tệp chữ ký (.sig) đi kèm.',
      not_signed: 'Chữ ký của bản phát hành không đúng: tệp không phải do nơi làm ra Tàng Thư phát hành.',
      not_for_this_file: 'Tệp mô tả không phải của bộ cài này.',
      older: `Bộ cài là bản ${offered}, cũ hơn bản ${installed} đang dùng.`,
      same: `Máy đang dùng đúng bản ${installed} này rồi.`,
      cut_off: 'Bộ cài bị chép dở: tệp ngắn hoặc dài hơn bản phát hành.',
      wrong_content: 'Nội dung bộ cài khác với bản đã ký.',
      archive_too_old: `Bản ${offered} không đọc được kho cũ như kho đang mở.`,
      not_here: 'Cửa sổ trong trình duyệt không tự cài được.',
    }[reason],
    safe: 'Chưa có gì được cài; chương trình và kho giữ nguyên như cũ.',
    next: {
      no_key: 'Đóng Tàng Thư rồi bấm đúp bộ cài để cài trực tiếp.',
      no_manifest: 'Chép cả thư mục phát hành vào USB, không chép riêng bộ cài.',
      not_signed: 'Không chạy tệp này. Xin lại bản phát hành từ người cấp.',
      not_for_this_file: 'Chép lại cả thư mục phát hành và không đổi tên tệp.',
      older: 'Kho có thể đã ở dạng bản cũ không đọc được, nên không quay về bản cũ. Chọn bản mới hơn.',
      same: 'Không cần làm gì.',
      cut_off: 'Chép lại từ nguồn, rút USB đúng cách, rồi chọn lại.',
      wrong_content: 'Không chạy tệp này. Chép lại từ nguồn; nếu vẫn vậy, báo cho người cấp.',
      archive_too_old: 'Cài lần lượt các bản ở giữa trước.',
      not_here: 'Đóng Tàng Thư rồi bấm đúp bộ cài.',
    }[reason],
  }),
  core_stopped: () => ({
    what: 'Phần giữ kho đã dừng đột ngột.',
    safe: 'Những gì đã lưu vẫn còn nguyên, bản nháp cũng vậy.',
    next: 'Đóng Tàng Thư rồi mở lại.',
  }),
  connection_lost: () => ({
    what: 'Mất liên lạc với phần giữ kho.',
    safe: SAFE,
    next: 'Thử lại. Nếu không được, đóng trang này rồi mở lại Tàng Thư.',
  }),
  internal: ({ incident }) => ({
    what: `Phần mềm gặp lỗi. Mã sự cố: ${incident}.`,
    safe: 'Việc vừa rồi chưa được ghi; những gì đã lưu vẫn còn nguyên.',
    next: 'Thử lại. Nếu vẫn lỗi, đọc mã sự cố cho người hỗ trợ.',
  }),
};
