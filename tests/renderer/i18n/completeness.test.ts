import { describe, expect, it } from 'vitest';
import { ArchiveError, contract, type ErrorDetail, gaps } from '#contract';
import { en } from '../../../renderer/i18n/en/index.ts';
import { errorText } from '../../../renderer/i18n/use-error-text.ts';
import { vi } from '../../../renderer/i18n/vi/index.ts';

type Sentence = { readonly path: string; readonly said: string };

/** Every sentence of a table, functions called with their own names as parts. */
function sentences(table: object, path = ''): Sentence[] {
  return Object.entries(table).flatMap(([key, value]): Sentence[] => {
    const at = path ? `${path}.${key}` : key;
    if (typeof value === 'string') return [{ path: at, said: value }];
    if (typeof value === 'function') return [{ path: at, said: String(value('1', '2', '3')) }];
    return value === null ? [] : sentences(value as object, at);
  });
}

const [vietnamese, english] = [sentences(vi), sentences(en)];

describe('message tables', () => {
  it('have the same keys in both languages', () => {
    expect(english.map(({ path }) => path).sort()).toEqual(vietnamese.map(({ path }) => path).sort());
  });

  it('leave nothing empty', () => {
    expect([...vietnamese, ...english].filter(({ said }) => said.trim() === '')).toEqual([]);
  });

  it('write Vietnamese with composed letters', () => {
    expect(vietnamese.filter(({ said }) => said !== said.normalize('NFC'))).toEqual([]);
  });

  it('have no Vietnamese left in English, the name, the language button, examples and a paper of the office apart', () => {
    const own = [
      'common.appName',
      'firstRun.title',
      'frame.switchLanguage',
      'action.app.language',
      'proposals.draftSubject',
    ];
    const strayed = english.filter(
      ({ path, said }) =>
        /[ăđơưạ-ỹ]/i.test(said) && !own.includes(path) && !path.startsWith('proposals.example'),
    );
    expect(strayed.filter(({ said }) => /[ăđơưạ-ỹ]/i.test(said.replaceAll('Tàng Thư', '')))).toEqual([]);
  });

  it('name every gap', () => expect(Object.keys(vi.kinds.gap).sort()).toEqual([...gaps].sort()));

  it('name every command in the log', () => {
    const commands = Object.entries(contract).flatMap(([group, procedures]) =>
      Object.entries(procedures).flatMap(([name, { kind }]) =>
        kind === 'command' ? `${group}.${name}` : [],
      ),
    );
    const silent = commands.filter((name) => !name.startsWith('job.') && !(name in vi.log.procedure));
    expect(silent).toEqual([]);
  });
});

describe('failures', () => {
  const details: ErrorDetail[] = [
    { code: 'not_found', entity: 'entry', id: 'x' },
    {
      code: 'archive_locked',
      holder: 'Lan',
      machine: 'MAY-1',
      since: '2024-01-10T00:00:00Z',
      sameMachine: false,
    },
    { code: 'disk_full', neededBytes: 5_000_000 },
    { code: 'file_name_refused', name: '../x', rule: 'traversal' },
    { code: 'import_refused', line: 7001, field: 'signedOn', rule: 'date', value: '31/02/2024' },
    { code: 'cannot_undo', reason: 'changed_since' },
  ];

  it.each(details)('tells $code in three parts, in both languages', (detail) => {
    for (const language of ['vi', 'en'] as const) {
      const { what, safe, next, code } = errorText(new ArchiveError(detail), language);
      expect([what, safe, next].every((part) => part.endsWith('.'))).toBe(true);
      expect(code).toBe(detail.code);
    }
  });

  it('tells the way on for an older archive on a disk that can only be read', () => {
    const older = new ArchiveError({ code: 'archive_older_than_app', archive: 1, app: 2 });
    expect(errorText(older, 'vi').next).toContain('ổ chỉ đọc thì chép kho vào máy này trước');
    expect(errorText(older, 'en').next).toContain(
      'can only be read, copy the archive to this computer first',
    );
  });

  it('gives the incident as the code to read out', () => {
    const incident = new ArchiveError({ code: 'internal', incident: 'K7-204' });
    expect(errorText(incident, 'vi').code).toBe('K7-204');
  });

  it('takes anything else that was thrown for a bug of the window', () => {
    expect(errorText(new TypeError('x is not a function'), 'vi').code).toBe('TypeError');
  });
});
