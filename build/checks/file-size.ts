import { type Check, type Finding, isScript, isUnder } from './source.ts';

const WARN_ABOVE = 200;
const REFUSE_ABOVE = 300;

/** Generated files and tables of sentences: long, but not hard to read. */
const EXEMPT = ['db/schema.sql', 'renderer/i18n', 'db/cli/text'];

/** Files stay short enough to be read in one go. Counted in lines, comments and blanks included. */
export const fileSize: Check = (files) =>
  files
    .filter(({ path }) => (isScript(path) || /\.(css|sql|html|sh)$/.test(path)) && !isUnder(path, EXEMPT))
    .flatMap(({ path, text }): Finding[] => {
      const lines = text.trimEnd().split('\n').length;
      const found = { rule: 'file-size', path, message: `${lines} lines` };
      if (lines > REFUSE_ABOVE) return [{ ...found, message: `${lines} lines, at most ${REFUSE_ABOVE}` }];
      return lines > WARN_ABOVE ? [{ ...found, isWarning: true }] : [];
    });
