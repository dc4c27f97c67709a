import { run } from '../../../db/cli/run.ts';

export type Ran = { readonly code: number; readonly out: string; readonly err: string };

/** Runs one command line as the program does, and gathers what it says. */
export async function tangthu(...args: readonly string[]): Promise<Ran> {
  const said = { out: '', err: '' };
  const code = await run(
    args,
    {
      out: (text) => {
        said.out += `${text}\n`;
      },
      err: (text) => {
        said.err += `${text}\n`;
      },
    },
    { TANGTHU_DATA: '/nowhere' },
  );
  return { code, ...said };
}

/** The same, its output read as JSON. */
export async function tangthuJson(...args: readonly string[]): Promise<Ran & { readonly json: never }> {
  const ran = await tangthu(...args, '--json');
  return { ...ran, json: JSON.parse(ran.out) as never };
}
