/** Files on their way into the archive. */
export const uploadVi = {
  title: 'Tệp đang thêm',
  stored: (done: string, total: string) => `Đã thêm ${done} / ${total} tệp`,
  stop: (name: string) => `Dừng ${name}`,
  duplicate: (file: string, title: string) =>
    `Tệp ${file} đã có ở “${title}”. Vẫn thêm vào đây, không tốn chỗ.`,
};
