import type { ErrorSentences } from './error-sentences.ts';

type Codes =
  | 'package_sender'
  | 'package_unfinished'
  | 'passphrase_gone'
  | 'passphrase_needed'
  | 'passphrase_wrong'
  | 'packed_refused'
  | 'program_damaged'
  | 'package_damaged';

/** Failures of packages that go out and come in, told in three parts. */
export const packageErrorsVi: Pick<ErrorSentences, Codes> = {
  package_sender: ({ office }) => ({
    what: `Gói của ${office} được ký bằng khóa khác lần trước.`,
    safe: 'Chưa nhận gì vào kho.',
    next: 'Hỏi lại đơn vị giao; nếu đúng là khóa mới, chọn nhận khóa mới rồi làm lại.',
  }),
  package_unfinished: ({ reason, path }) => ({
    what: {
      disk_full: 'Ổ đĩa đã đầy giữa chừng: gói chưa xong, chưa giao được.',
      disk_gone: 'Mất liên lạc với ổ đĩa (USB bị rút ra hoặc ổ hỏng): gói chưa xong, chưa giao được.',
      not_writable: 'Ổ đĩa không cho ghi nữa: gói chưa xong, chưa giao được.',
      file_too_large:
        'Ổ đĩa không nhận tệp lớn như vậy (FAT32 chỉ nhận tệp dưới 4 GB): gói chưa xong, chưa giao được.',
      held: 'Một chương trình khác đang giữ gói (thường là trình diệt vi-rút hay cửa sổ thư mục đang mở): gói chưa có tên, chưa giao được.',
    }[reason],
    safe: `Kho không bị ảnh hưởng. Phần đã ghi còn ở ${path}, chưa dùng được.`,
    next: {
      disk_full: 'Dọn bớt chỗ trên ổ rồi xuất lại vào đúng thư mục này: chương trình ghi tiếp chỗ dở.',
      disk_gone: 'Cắm lại ổ rồi xuất lại vào đúng thư mục này: chương trình ghi tiếp chỗ dở.',
      not_writable: 'Mở khóa ghi của ổ rồi xuất lại vào đúng thư mục này: chương trình ghi tiếp chỗ dở.',
      file_too_large: 'Chọn ổ định dạng exFAT hoặc NTFS rồi xuất lại.',
      held: 'Đóng chương trình ấy rồi xuất lại vào đúng thư mục này: chương trình làm tiếp chỗ dở.',
    }[reason].concat(' Không cần nữa thì xóa thư mục có đuôi .part.'),
  }),
  passphrase_gone: ({ path }) => ({
    what: 'Chương trình đã bị tắt khi gói chưa mã hóa xong. Mật khẩu không được lưu ở đâu, nên chương trình không tự làm tiếp.',
    safe: `Chưa có gói nào giao được. Phần đã ghi, CHƯA mã hóa, còn ở ${path}.`,
    next: 'Nhập lại mật khẩu rồi xuất lại vào đúng thư mục này: chương trình làm tiếp chỗ dở. Không cần nữa thì xóa thư mục có đuôi .part.',
  }),
  passphrase_needed: ({ name }) => ({
    what: `Gói ${name} được mã hóa: cần mật khẩu của đơn vị giao.`,
    safe: 'Chưa nhận gì vào kho.',
    next: 'Hỏi đơn vị giao, nhập mật khẩu rồi xem gói lại.',
  }),
  passphrase_wrong: ({ name }) => ({
    what: `Mật khẩu không mở được gói ${name}.`,
    safe: 'Chưa nhận gì vào kho; không có gì được giải nén.',
    next: 'Gõ lại cho đúng dấu, đúng chữ hoa. Nếu chắc mật khẩu đúng thì đầu tệp đã hỏng, hoặc tệp được mã hóa bằng khóa chứ không bằng mật khẩu: xin lại gói từ nơi giao.',
  }),
  packed_refused: ({ name, entry, reason }) => ({
    what: `Không giải nén ${name}: ${packedFaults[reason]}${entry === '' ? '' : ` (${entry})`}.`,
    safe: 'Chưa nhận gì vào kho; những gì đã giải nén đã được xóa.',
    next:
      reason === 'not_packed'
        ? 'Chọn thư mục gói, hoặc tệp .zip, .tar, .tar.age.'
        : 'Đừng dùng tệp này; xin lại gói từ nơi giao.',
  }),
  program_damaged: ({ name }) => ({
    what: `Chương trình thiếu tệp ${name} của chính nó.`,
    safe: 'Kho không bị ảnh hưởng; chưa ghi gì ra ngoài.',
    next: 'Cài lại Tàng Thư rồi làm lại.',
  }),
  package_damaged: ({ name, fault, count }) => ({
    what: damagedPackageVi(name, fault, count),
    safe: 'Chưa nhận gì vào kho; kho không bị ảnh hưởng.',
    next:
      fault === 'not_a_bag'
        ? 'Chọn đúng thư mục mà đơn vị giao đã xuất, hoặc thư mục chứa các tập của gói.'
        : 'Đừng dùng gói này. Kiểm tra ổ đĩa rồi xuất lại, hoặc xin lại gói từ nơi giao.',
  }),
};

/** Why a packed file is not unpacked. */
const packedFaults = {
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

function damagedPackageVi(name: string, fault: string, count: number): string {
  const more = count > 1 ? ` Còn ${count - 1} chỗ khác.` : '';
  if (fault === 'not_a_bag') return 'Thư mục này không phải gói hồ sơ: không có tệp bagit.txt.';
  if (fault === 'signature')
    return `Chữ ký của gói không khớp (${name}): gói đã bị sửa, hoặc không do cơ quan ấy ký.${more}`;
  if (fault === 'changed') return `Tệp ${name} trong gói đã bị thay đổi.${more}`;
  if (fault === 'missing') return `Gói thiếu tệp ${name}.${more}`;
  if (fault === 'unlisted') return `Gói có tệp thừa, không nằm trong bảng kê: ${name}.${more}`;
  return `Gói không nguyên vẹn: ${name}.${more}`;
}
