import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/open-test-archive.ts';
import { tangthu } from './command-line.ts';

const COMMANDS = [
  ...[
    'init',
    'info',
    'add',
    'draft',
    'import',
    'search',
    'history',
    'check',
    'export',
    'verify',
    'backup',
    'restore',
  ],
  'serve',
];

describe('a command line that is written wrongly', () => {
  it('ends with 2 and shows every command where none is named', async () => {
    const { code, err, out } = await tangthu([]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    for (const name of COMMANDS) expect(err).toContain(`tangthu ${name}`);
  });

  it.each([
    [['bay'], 'Không có lệnh "bay". Gõ tangthu --help để xem các lệnh.'],
    [['constructor'], 'Không có lệnh "constructor". Gõ tangthu --help để xem các lệnh.'],
    [['info', '--nhanh'], 'Cách dùng: tangthu info'],
    [['init', '--office'], 'Cách dùng: tangthu init'],
    [['add'], 'Cách dùng: tangthu [--archive THƯ_MỤC] add FILE'],
    [['add', 'x', '--kind', 'video'], 'Không có loại "video"'],
    [['add', 'x', '--dossier', '12'], '--dossier cần mã định danh của bản ghi, không phải "12".'],
    [['import'], 'Cách dùng: tangthu [--archive THƯ_MỤC] import FILE'],
    [['search'], 'Cách dùng: tangthu [--archive THƯ_MỤC] search QUERY'],
    [['history'], 'Cách dùng: tangthu [--archive THƯ_MỤC] history NAME'],
    [['backup'], 'Cách dùng: tangthu [--archive THƯ_MỤC] backup DEST'],
    [['restore', 'x'], 'Cách dùng: tangthu [--archive THƯ_MỤC] restore SRC --to DIR'],
  ])('ends with 2 and says how it is meant: %j', async (args, sentence) => {
    const { code, err, out } = await tangthu(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
  });

  it.each([[['--help']], [['info', '--help']], [['-h']]])('is explained when asked: %j', async (args) => {
    const { code, out, err } = await tangthu(args);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('tangthu');
  });
});

describe('what is promised and not there yet', () => {
  it.each([
    [['draft', 'bài.txt'], 'draft'],
    [['draft', '-', '--save'], 'draft'],
    [['import', 'bảng.xlsx'], 'import *.xlsx'],
    [['import', 'tệp.jsonl', '--map', 'm'], 'import --map'],
  ])('ends with 2 and says so: %j', async (args, what) => {
    const { code, err, out } = await tangthu([...args, '--archive', '/không/có', '--json']);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toEqual({ error: { code: 'not_yet', what } });
    expect(err).toBe(`Chức năng "${what}" chưa có trong bản này.`);
  });
});

describe('the archive a command works on', () => {
  it('is the one the app opened last, where none is named', async () => {
    const data = temporaryFolder();
    writeFileSync(path.join(data, 'settings.json'), JSON.stringify({ lastFolder: '/không/có' }));
    const { code, err } = await tangthu(['info'], { TANGTHU_DATA: data });
    expect(code).toBe(1);
    expect(err).toBe('Không thấy kho lưu trữ nào trong /không/có.');
  });
});
