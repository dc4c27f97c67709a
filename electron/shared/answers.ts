import type { ErrorCode, ErrorDetail } from '#contract';

/** Answers of the page's file server. The page reads the JSON; the status is for whoever looks at the wire. */

const STATUS: Partial<Record<ErrorCode, number>> = {
  invalid_input: 400,
  file_name_refused: 400,
  read_only: 403,
  not_allowed: 403,
  not_found: 404,
  core_stopped: 503,
  disk_full: 507,
};

export function jsonAnswer(value: unknown, status = 200): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...isolation },
  });
}

/** A failure a person can act on, as `{ error }`. */
export function refusal(error: ErrorDetail, status = STATUS[error.code] ?? 500): Response {
  return jsonAnswer({ error }, status);
}

/** An answer without content for requests that no page of ours makes. */
export function bare(status: number, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(null, { status, headers: { 'cache-control': 'no-store', ...isolation, ...headers } });
}

/** On every answer: no guessing of types, no use by other sites, no address passed on. */
export const isolation = {
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
} as const;
