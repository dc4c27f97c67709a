/** A file of the project. `path` counts from the root, with forward slashes; `text` is empty for binary files. */
export type SourceFile = { readonly path: string; readonly text: string };

/** Something a check found. Errors fail the run; warnings are only said. */
export type Finding = {
  readonly rule: string;
  readonly path: string;
  readonly line?: number;
  readonly message: string;
  readonly isWarning?: true;
};

/** One house rule: a pure function from the files to what is wrong with them. */
export type Check = (files: readonly SourceFile[]) => readonly Finding[];

const SCRIPT = /\.[cm]?[jt]sx?$/;
const DECLARATION = /\.d\.[cm]?ts$/;

/** Whether a path is code that can be parsed. */
export function isScript(path: string): boolean {
  return SCRIPT.test(path) && !DECLARATION.test(path);
}

/** Whether a path lies in one of the folders (or is one of the files) named. */
export function isUnder(path: string, places: readonly string[]): boolean {
  return places.some((place) => path === place || path.startsWith(`${place}/`));
}

/** `path:line rule: message`, the form editors make clickable. */
export function describeFinding({ path, line, rule, message }: Finding): string {
  return `${path}${line === undefined ? '' : `:${line}`} ${rule}: ${message}`;
}
