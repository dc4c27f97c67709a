import { describe, expect, it } from 'vitest';
import { checkFileName, windowsRefuses } from '../../../db/blobs/file-name.ts';

const refused = (name: string): string => {
  try {
    checkFileName(name);
  } catch (error) {
    return (error as { detail: { code: string; rule: string } }).detail.rule;
  }
  return 'accepted';
};

describe('a file name is kept', () => {
  it.each([
    ['Biên bản họp.docx', 'Biên bản họp.docx'],
    ['Biên bản.pdf'.normalize('NFD'), 'Biên bản.pdf'],
    ['QĐ 123-UBND (bản 2).PDF', 'QĐ 123-UBND (bản 2).PDF'],
    ['a..b.pdf', 'a..b.pdf'],
    ['.gitignore', '.gitignore'],
    ['  ảnh hội nghị.jpg  ', 'ảnh hội nghị.jpg'],
    ['báo cáo. . ', 'báo cáo'],
    ['ket\u200bqua.txt', 'ketqua.txt'],
    ['Hỏi: ai? "tốt".doc', 'Hỏi_ ai_ _tốt_.doc'],
    ['note.txt:stream', 'note.txt_stream'],
    ['console.txt', 'console.txt'],
    ['Nulan.pdf', 'Nulan.pdf'],
    ['COM10.txt', 'COM10.txt'],
    ['a'.repeat(200), 'a'.repeat(200)],
  ])('%j as %j', (given, kept) => {
    expect(checkFileName(given)).toBe(kept);
  });

  it('with broken characters made whole, so that it can be written in UTF-8', () => {
    expect(checkFileName('a\ud800.txt')).toBe('a\ufffd.txt');
  });
});

describe('a folder’s name on Windows', () => {
  it.each([
    ['CON', 'reserved'],
    ['aux.kho', 'reserved'],
    ['Com¹', 'reserved'],
    ['Kho: 2024', 'characters'],
    ['kho?', 'characters'],
    ['Kho.', 'trailing'],
    ['Kho ', 'trailing'],
    ['Kho lưu trữ phường 5', null],
    ['.kho', null],
    ['Kho 2024.1', null],
    ['Console', null],
  ])('%j: %s, each time it is asked', (name, rule) => {
    expect([windowsRefuses(name), windowsRefuses(name)]).toEqual([rule, rule]);
  });
});

describe('a file name is refused', () => {
  it.each([
    ['../../etc/passwd', 'traversal'],
    ['..\\..\\windows\\system.ini', 'traversal'],
    ['C:\\Users\\x.txt', 'traversal'],
    ['/etc/passwd', 'traversal'],
    ['a/b.txt', 'traversal'],
    ['..', 'traversal'],
    ['.', 'traversal'],
    [' .. ', 'traversal'],
    ['CON', 'reserved'],
    ['nul', 'reserved'],
    ['aux.txt', 'reserved'],
    ['PRN.tar.gz', 'reserved'],
    ['Com1', 'reserved'],
    ['LPT9.docx', 'reserved'],
    ['com¹.txt', 'reserved'],
    ['CON .txt', 'reserved'],
    ['CONIN$', 'reserved'],
    ['nul. ', 'reserved'],
    ['', 'empty'],
    ['   ', 'empty'],
    ['...', 'empty'],
    ['\u200b', 'empty'],
    ['a\u0000b.txt', 'control'],
    ['dòng\nhai.txt', 'control'],
    ['hinh\u202egpj.exe', 'control'],
    ['a'.repeat(201), 'too_long'],
    ['x'.repeat(300), 'too_long'],
    ['ữ'.repeat(100), 'too_long'],
  ])('%j: %s', (given, rule) => {
    expect(refused(given)).toBe(rule);
  });

  it('without telling back more of it than a person can read', () => {
    const tell = () => checkFileName('x'.repeat(5000));
    expect(tell).toThrow(
      expect.objectContaining({
        detail: { code: 'file_name_refused', name: 'x'.repeat(120), rule: 'too_long' },
      }),
    );
  });
});
