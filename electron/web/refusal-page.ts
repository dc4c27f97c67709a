import { isolation } from '../shared/answers.ts';
import text from './refusal-text.json' with { type: 'json' };

const PAGE = `<!doctype html>
<html lang="${text.lang}">
<meta charset="utf-8">
<title>${text.title}</title>
<h1>${text.title}</h1>
<p>${text.what}</p>
<p>${text.safe}</p>
<p>${text.next}</p>
`;

/** What somebody reads who comes with a one-time address that is used up, or with none: what is safe, what to do. */
export function refusalPage(): Response {
  return new Response(PAGE, {
    status: 403,
    headers: {
      ...isolation,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'",
      'cache-control': 'no-store',
    },
  });
}
