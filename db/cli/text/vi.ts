import type { ArchiveInfo, Fault, Job } from '#contract';
import { checked } from './checks.ts';
import { histories } from './histories.ts';
import {
  encryption,
  handedOver,
  packageChecked,
  packageWarnings,
  profiles,
  profilesRefused,
  takenIn,
} from './packages.ts';
import type { Sentences } from './sentences.ts';

const kinds: Readonly<Record<string, string>> = {
  minutes: 'Biên bản',
  photo: 'Ảnh',
  commendation: 'Khen thưởng',
  document: 'Văn bản',
  person: 'Cá nhân',
  body: 'Đơn vị',
  household: 'Hộ gia đình',
  dossier: 'Hồ sơ',
};

const jobs: Readonly<Record<Job['kind'], string>> = {
  renditions: 'Làm ảnh xem nhanh',
  backup: 'Sao lưu',
  verify: 'Kiểm tra toàn vẹn',
  import: 'Nhập dữ liệu',
  export: 'Xuất dữ liệu',
  sample: 'Tạo kho mẫu',
  search_rebuild: 'Lập lại chỉ mục tìm kiếm',
  forms: 'Lập biểu mẫu',
  retention_list: 'Lập danh sách lưu trữ',
  match: 'Đối chiếu người được khen',
  handover: 'Xuất gói năm',
};

const faults: Readonly<Record<Fault['kind'], string>> = {
  database_corrupt: 'Cơ sở dữ liệu bị hỏng',
  foreign_key: 'Bản ghi trỏ tới chỗ không có',
  blob_missing: 'Thiếu tệp gốc',
  blob_changed: 'Tệp gốc đã bị thay đổi',
  blob_size: 'Tệp gốc sai kích thước',
  blob_unlisted: 'Tệp nằm trong kho nhưng không có trong danh mục',
  index_behind: 'Chỉ mục tìm kiếm chưa cập nhật',
  index_differs: 'Chỉ mục tìm kiếm không khớp danh mục',
  backup_missing: 'Không thấy bản sao lưu đã ghi nhận',
};

const number = new Intl.NumberFormat('vi-VN');
const megabytes = (bytes: number): string => `${number.format(Math.round(bytes / 104_857.6) / 10)} MB`;
const field = (result: unknown, name: string): unknown =>
  typeof result === 'object' && result !== null ? (result as Record<string, unknown>)[name] : undefined;

function summary(info: ArchiveInfo): string[] {
  const { entries, agents } = info;
  return [
    `Kho lưu trữ: ${info.office || '(chưa đặt tên)'}`,
    `Thư mục: ${info.folder}`,
    `Mục: ${number.format(entries.total)} (biên bản ${number.format(entries.minutes)}, ảnh ${number.format(entries.photo)}, khen thưởng ${number.format(entries.commendation)}, văn bản ${number.format(entries.document)})`,
    `Dòng khen thưởng: ${number.format(info.awardLines)} · Cá nhân: ${number.format(agents.person)} · Đơn vị: ${number.format(agents.body)} · Hộ gia đình: ${number.format(agents.household)}`,
    `Phông: ${info.fonds} · Hồ sơ: ${number.format(info.dossiers)} · Tệp gốc: ${number.format(info.blobs.count)} (${megabytes(info.blobs.bytes)})`,
    `Cơ sở dữ liệu: ${megabytes(info.databaseBytes)}, phiên bản ${info.schemaVersion}`,
    info.lastBackup
      ? `Sao lưu gần nhất: ${info.lastBackup.at} tại ${info.lastBackup.path}`
      : 'Chưa sao lưu lần nào.',
  ];
}

/** The Vietnamese sentences of the command line. */
export const vi: Omit<Sentences, 'error'> = {
  noArchive:
    'Chưa biết kho lưu trữ nào. Hãy thêm --archive THƯ_MỤC, hoặc đặt biến môi trường TANGTHU_ARCHIVE, hoặc mở kho một lần bằng chương trình.',
  unnamedOffice: 'Đơn vị chưa đặt tên',
  help: (usages) =>
    [
      'tangthu [--archive THƯ_MỤC] LỆNH … [--json]',
      '',
      ...usages.map((usage) => `  tangthu ${usage}`),
      '',
      'Kết quả ra đầu ra chuẩn; tiến độ và thông báo ra đầu ra lỗi. Mã thoát: 0 xong, 1 bị từ chối, 2 sai cú pháp.',
    ].join('\n'),
  usage: (usage) => `Cách dùng: tangthu [--archive THƯ_MỤC] ${usage} [--json]`,
  unknownCommand: (name) => `Không có lệnh "${name}". Gõ tangthu --help để xem các lệnh.`,
  unknownKind: (kind) => `Không có loại "${kind}". Các loại: minutes, photo, commendation, document.`,
  wrongOption: (reason, usage) => `Tùy chọn chưa đúng (${reason}). Cách dùng: tangthu ${usage}`,
  notANumber: (option, value) => `--${option} cần một số nguyên, không phải "${value}".`,
  notAnId: (option, value) => `--${option} cần mã định danh của bản ghi, không phải "${value}".`,
  progress: (job) =>
    `${jobs[job.kind]}: ${number.format(job.done)}${job.total === null ? '' : `/${number.format(job.total)}`} ${job.current}`.trimEnd(),
  summary,
  health: (health) => {
    if (health === null) return 'Chưa kiểm tra toàn vẹn lần nào.';
    const { verifiedAt, faults: count } = health;
    return `Kiểm tra toàn vẹn gần nhất: ${verifiedAt}, ${count === 0 ? 'không thấy lỗi nào' : `${number.format(count)} lỗi`}.`;
  },
  timing: ({ count, p50, p95, max }) =>
    `${number.format(count)} câu tìm: giữa ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, chậm nhất ${max.toFixed(1)} ms`,
  hits: ({ interpreted, total, totalIsExact, hits, plan }) => [
    `Đã tìm: ${interpreted} · ${number.format(total)}${totalIsExact ? '' : '+'} kết quả`,
    ...hits.flatMap(({ kind, title, date, snippet }) => [
      `${kinds[kind] ?? kind} · ${title || '(chưa có tên)'}${date ? ` · ${date}` : ''}`,
      ...(snippet && snippet !== title ? [`    ${snippet}`] : []),
    ]),
    ...(plan ?? []).flatMap(({ words, likelihood, steps }) => [
      `Cách hiểu: ${words.join(' ')} (${likelihood.toFixed(1)})`,
      ...steps.map(({ expression, found }) => `    ${found} ← ${expression}`),
    ]),
  ],
  checked,
  histories,
  added: ({ file, entryId, alsoAt }) =>
    `Đã nhận ${file} → ${entryId}${alsoAt.length > 0 ? ` (tệp này đã có ở ${alsoAt.length} mục khác)` : ''}`,
  imported: (result) => {
    if (field(result, 'removed') !== undefined)
      return `Đã gỡ ${field(result, 'removed')} bản ghi của lô ${field(result, 'batch')}${Number(field(result, 'restored')) > 0 ? `, trả ${field(result, 'restored')} bản ghi về như trước` : ''}.`;
    if (field(result, 'batch') === null)
      return `Tệp hợp lệ: ${field(result, 'total')} bản ghi. Chưa ghi gì vào kho.`;
    return `Đã nhập ${field(result, 'added')} bản ghi, bỏ qua ${field(result, 'skipped')} bản ghi đã có. Lô: ${field(result, 'batch')} (gỡ bằng: tangthu import --undo ${field(result, 'batch')})`;
  },
  exported: (result) =>
    `Đã xuất ${field(result, 'records')} bản ghi và ${field(result, 'files')} tệp ra ${field(result, 'path')}.`,
  handedOver,
  ...encryption,
  takenIn,
  profiles,
  profilesRefused,
  packageChecked,
  packageWarnings,
  formsMade: (result) => {
    const files = field(result, 'files');
    return `Đã lập biểu mẫu (${Array.isArray(files) ? files.length : 0} tệp) trong ${field(result, 'folder')}.`;
  },
  backedUp: (result) => {
    const missing = field(result, 'missing');
    const gone = Array.isArray(missing) ? missing.length : 0;
    return `Đã sao lưu và kiểm tra: ${field(result, 'path')}${gone > 0 ? ` (thiếu ${gone} tệp gốc, kho không còn giữ)` : ''}`;
  },
  restored: (folder, missing) =>
    `Đã khôi phục vào ${folder}.${missing > 0 ? ` Bản sao lưu thiếu ${missing} tệp gốc.` : ''}`,
  faults: (found) =>
    found.length === 0
      ? ['Kho toàn vẹn, không thấy lỗi nào.']
      : found.map(({ kind, name }) => `${faults[kind]}: ${name}`),
};
